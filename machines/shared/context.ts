import type { DocumentId, LocalDate } from '../effects'
import type { HearingContext } from './hearing'
import type { LegalHoldContext } from './legal-hold'

/** How far silence has carried the offer. Routing knows the offices; this knows only the step. */
export const reaches = ['chosen', 'nextOffice', 'centralOffice', 'independentReviewers'] as const
export type Reach = (typeof reaches)[number]

export type Role = 'facilitating' | 'paused' | 'returned' | 'ended'

/** The context of every workflow that handles a case: choices, local dates and ids of documents. Finite. */
export interface CaseContext extends HearingContext, LegalHoldContext {
  reach: Reach
  /** how the last declared conflict of interest was answered; while it waits the state says so */
  conflictOfInterest: 'none' | 'accepted' | 'unanswered'
  promisedOn: LocalDate | null
  /** the handler owes an answer and was reminded once; without one the next office is asked */
  reminded: boolean
  /** the open proposal, by the id of its document; null for none */
  proposalId: DocumentId | null
  proposedBy: 'subject' | 'handler' | null
  role: Role
  /** `otherSide`: one review was asked for and answered; the other side still can */
  reviewWindow: 'open' | 'otherSide' | 'over'
  /** the handler went while nothing was asked of them; a reopened case is offered anew */
  handlerLeft: boolean
  /** the one it is about has died: nothing goes to them any more */
  died: boolean
}

export const startingCase: CaseContext = {
  reach: 'chosen',
  conflictOfInterest: 'none',
  promisedOn: null,
  reminded: false,
  proposalId: null,
  proposedBy: null,
  role: 'facilitating',
  reviewWindow: 'open',
  handlerLeft: false,
  died: false,
  attempts: [],
  hearingExtended: false,
  proceedUnheard: false,
  erasureDue: false,
}
