import type { DocumentId } from '../effects'
import type {
  HandlingPersonEvent,
  PlanDates,
  SharedPersonEvent,
  SharedSystemEvent,
  Source,
} from '../shared/events'

/** What was found about what was said. Never about a person. */
export const findings = ['supported', 'notSupported', 'notEstablished', 'nothingToFind', 'noneMade'] as const
export type Finding = (typeof findings)[number]

/** How it was resolved. `imposed` has an event of its own, because policy asks more of it. */
export const concernResolutions = [
  'agreed',
  'partiesDiffer',
  'noAgreement',
  'nothingNeeded',
  'imposed',
] as const
export type ConcernResolution = (typeof concernResolutions)[number]

export const identities = ['named', 'confidential', 'anonymous', 'none'] as const
/** How the reporter is known; `none` where a case was opened without one (a firewall exception, a split). */
export type Identity = (typeof identities)[number]

export const identityReasons = ['safety', 'hearing', 'contact', 'law'] as const
export type IdentityReason = (typeof identityReasons)[number]

/** What a later decision does with the one before it. */
export type Replaces = 'none' | 'varies' | 'withdraws'

/** Events a person sends. Fields named `documentId` hold the id of a document sealed beforehand. */
export type ConcernPersonEvent =
  | SharedPersonEvent
  | HandlingPersonEvent
  // offered: the name is the second of three steps; at each they can step back
  | { type: 'lookAtName' }
  // reporter
  | { type: 'withdraw'; documentId: DocumentId | null }
  // exactly the text that they read
  | { type: 'clearText'; shownId: DocumentId }
  | { type: 'objectToText'; shownId: DocumentId; documentId: DocumentId }
  | { type: 'reportRetaliation'; documentId: DocumentId }
  // by the reporter, respondent or second approver, about the handler
  | { type: 'raiseConflict'; documentId: DocumentId }
  | { type: 'upholdConflict'; documentId: DocumentId }
  | { type: 'dismissConflict'; documentId: DocumentId }
  // handler: screening and gathering
  | { type: 'screen'; documentId: DocumentId }
  // `colleague`: they are a member of the handler's own office
  | { type: 'identifyPerson'; colleague?: boolean }
  // the wrong one was named, and nothing was put to them yet
  | { type: 'takeBackPerson'; documentId: DocumentId }
  | { type: 'goOn'; documentId: DocumentId }
  | { type: 'showReporter'; documentId: DocumentId }
  | { type: 'overrideObjection'; documentId: DocumentId }
  | { type: 'putToRespondent'; shownId: DocumentId | null; documentId: DocumentId }
  | { type: 'addStatement'; documentId: DocumentId }
  | { type: 'finishGathering' }
  | { type: 'gatherMore' }
  // respondent; `speak` carries their answer to each point
  | { type: 'nameCompanion'; documentId: DocumentId }
  // deciding: the id of a decision is the id of its sealed document
  | {
      type: 'decide'
      finding: Finding
      resolution: Exclude<ConcernResolution, 'imposed'>
      replaces: Replaces
      documentId: DocumentId
    }
  | { type: 'decideImposed'; replaces: Replaces; documentId: DocumentId }
  | { type: 'confirmDecision'; proposalId: DocumentId; documentId: DocumentId; plan: PlanDates }
  | { type: 'declineDecision'; proposalId: DocumentId; documentId: DocumentId }
  | { type: 'takeBackDecision' }
  // informing: each side what they may know, in a text that is a record of its own
  | { type: 'informReporter'; documentId: DocumentId }
  | { type: 'informRespondent'; shownId: DocumentId | null; documentId: DocumentId }
  | { type: 'tellOther'; documentId: DocumentId }
  | { type: 'correctOthers'; documentId: DocumentId }
  | { type: 'startMeasures' }
  | { type: 'close'; documentId: DocumentId }
  // a decision is varied or withdrawn by a later one, never edited
  | { type: 'reconsider'; documentId: DocumentId }
  // the reporter's identity, where it is sealed apart
  | { type: 'askIdentity'; reason: IdentityReason }
  | { type: 'openIdentity'; documentId: DocumentId }
  | { type: 'refuseIdentity'; documentId: DocumentId }
  | { type: 'sealIdentity' }
  | { type: 'answerRetaliation'; documentId: DocumentId }

export type ConcernSystemEvent =
  | SharedSystemEvent
  | { type: 'disclosureDue' }
  | { type: 'withdrawalAnswerDue' }
  | { type: 'identityAnswerDue' }
  | { type: 'identitySealDue' }
  | { type: 'conflictAnswerDue' }
  | { type: 'retaliationReminderDue' }
  | { type: 'retaliationEscalationDue' }

export type ConcernEvent = ConcernPersonEvent | ConcernSystemEvent
export type ConcernEventType = ConcernEvent['type']

/** What the report fixes before the first event. */
export interface ConcernInput {
  source: Exclude<Source, 'self'>
  identity: Identity
  /** the respondent is named from the directory; without that it is offered wider only after `identifyPerson` */
  identified: boolean
}
