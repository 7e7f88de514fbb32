import type { LocalDate, WordsId } from '../effects'
import type { AnnouncementEvent } from '../parts/acts'
import type { HearingContext } from '../parts/hearing'
import type { LegalHoldContext } from '../parts/legal-hold'
import type { Resolution, SlipEvent, SlipInput } from './events'

/** What the statechart hears: events from outside, and what its own regions say to each other. */
export type SlipMachineEvent = SlipEvent | AnnouncementEvent

/** How far silence has carried the offer. Routing knows the offices; this knows only the step. */
export const reaches = ['chosen', 'nextOffice', 'centralOffice', 'independentReviewers'] as const
export type Reach = (typeof reaches)[number]

export type Role = 'facilitating' | 'paused' | 'returned' | 'ended'
export type CheckIns = 'none' | 'running' | 'paused'

/** Choices, local dates and ids of sealed words: no words, no people, no counters. */
export interface SlipContext extends HearingContext, LegalHoldContext {
  /** the reporter is the one it is about */
  selfReported: boolean
  heldUntilMorning: boolean
  /** `askFirst` only for a self-report: the subject is the one who can be asked */
  silence: SlipInput['silence']
  reach: Reach
  /** how the last declared tie was answered; while it waits the state says so */
  tie: 'none' | 'accepted' | 'unanswered'
  promisedOn: LocalDate | null
  /** the proposal on the table: its id is the id of its sealed document */
  proposalId: WordsId | null
  proposedBy: 'subject' | 'handler' | null
  /** the proposal last put in force; from then on a report cannot simply be taken back */
  planId: WordsId | null
  role: Role
  checkIns: CheckIns
  resolution: Resolution | null
  reviewWindow: 'open' | 'over'
  /** the handler went while nothing was asked of them; a reopened case is offered anew */
  handlerLeft: boolean
  /** nothing goes to the subject or the reporter any more */
  died: boolean
}

export const startingContext = (input: SlipInput): SlipContext => ({
  selfReported: input.source === 'self',
  heldUntilMorning: input.heldUntilMorning,
  silence: input.source === 'self' ? input.silence : 'passOn',
  reach: 'chosen',
  tie: 'none',
  promisedOn: null,
  proposalId: null,
  proposedBy: null,
  planId: null,
  role: 'facilitating',
  checkIns: 'none',
  resolution: null,
  reviewWindow: 'open',
  handlerLeft: false,
  died: false,
  attempts: [],
  hearingExtended: false,
  proceedUnheard: false,
  erasureDue: false,
})
