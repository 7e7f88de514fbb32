import type { DocumentId } from '../effects'
import type { AnnouncementEvent } from '../shared/acts'
import { type CaseContext, startingCase } from '../shared/context'
import type { PlanDates } from '../shared/events'
import type {
  ConcernEvent,
  ConcernInput,
  ConcernResolution,
  Finding,
  IdentityReason,
  Replaces,
} from './events'

/** What the statechart hears: events from outside, and what its own regions say to each other. */
export type ConcernMachineEvent = ConcernEvent | AnnouncementEvent

/** What a decision says, as far as the workflow has to know. */
export interface DecisionTerms {
  finding: Finding
  resolution: ConcernResolution
  replaces: Replaces
}

/** Choices, local dates and ids of documents: no text, no people, no counters. */
export interface ConcernContext extends CaseContext {
  source: ConcernInput['source']
  identity: ConcernInput['identity']
  identified: boolean
  /** by a handler, who may be mistaken; a respondent named in the report cannot be removed by the handler */
  identifiedLater: boolean
  /** why the sealed name was asked for last */
  identityReason: IdentityReason | null
  /** the respondent was asked to answer, or told of a decision: until then nothing goes to them */
  respondentKnows: boolean
  /** the text meant for the respondent that was shown to the reporter, until it is used */
  shownId: DocumentId | null
  /** the proposal that the respondent agreed to */
  agreedId: DocumentId | null
  /** the decision that waits for the second approver; its document is `proposalId` */
  pending: DecisionTerms | null
  /** the decision in force: confirmed, and not yet varied or withdrawn */
  decisionId: DocumentId | null
  finding: Finding | null
  resolution: ConcernResolution | null
  replaces: Replaces
  /** the dates of the decision in force */
  plan: PlanDates | null
  /** the decision in force, once its measures were started */
  planId: DocumentId | null
  /** a later decision has to vary or withdraw the one in force */
  reconsidering: boolean
  /** told of the decision in force */
  reporterTold: boolean
  respondentTold: boolean
  /** anyone else who was told of the case */
  others: 'untold' | 'told' | 'toCorrect' | 'corrected'
  /** the reporter wants to take it back; a person answers that with a text */
  withdrawalAsked: boolean
}

export const startingContext = ({ source, identity, identified }: ConcernInput): ConcernContext => ({
  ...startingCase,
  source,
  identity,
  identified,
  identifiedLater: false,
  identityReason: null,
  respondentKnows: false,
  shownId: null,
  agreedId: null,
  pending: null,
  decisionId: null,
  finding: null,
  resolution: null,
  replaces: 'none',
  plan: null,
  planId: null,
  reconsidering: false,
  reporterTold: false,
  respondentTold: false,
  others: 'untold',
  withdrawalAsked: false,
})
