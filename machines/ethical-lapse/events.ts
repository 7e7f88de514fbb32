import type { WordsId } from '../effects'
import type {
  HandlingPersonEvent,
  PlanDates,
  SharedPersonEvent,
  SharedSystemEvent,
  Source,
} from '../parts/events'

/** What was found about what was said. Never about a person. */
export const findings = ['supported', 'notSupported', 'notEstablished', 'nothingToFind', 'noneMade'] as const
export type Finding = (typeof findings)[number]

/** How it was resolved. `imposed` has an event of its own, because policy asks more of it. */
export const lapseResolutions = [
  'agreed',
  'partiesDiffer',
  'noAgreement',
  'nothingNeeded',
  'imposed',
] as const
export type LapseResolution = (typeof lapseResolutions)[number]

export const identities = ['named', 'confidential', 'anonymous', 'none'] as const
/** How the reporter is known; `none` where a case was opened without one (a firewall exception, a split). */
export type Identity = (typeof identities)[number]

export const identityReasons = ['safety', 'hearing', 'contact', 'law'] as const
export type IdentityReason = (typeof identityReasons)[number]

/** What a later decision does with the one before it. */
export type Replaces = 'none' | 'varies' | 'withdraws'

/** Events a person sends. Fields named `wordsId` hold the id of a document sealed beforehand. */
export type LapsePersonEvent =
  | SharedPersonEvent
  | HandlingPersonEvent
  // offered: the name is the second of three steps, each a chance to step aside
  | { type: 'lookAtName' }
  // reporter
  | { type: 'withdraw'; wordsId: WordsId | null }
  // exactly the text that they read
  | { type: 'clearText'; shownId: WordsId }
  | { type: 'objectToText'; shownId: WordsId; wordsId: WordsId }
  | { type: 'reportRetaliation'; wordsId: WordsId }
  // reporter, respondent, second person: about the handler
  | { type: 'raiseConflict'; wordsId: WordsId }
  | { type: 'upholdConflict'; wordsId: WordsId }
  | { type: 'dismissConflict'; wordsId: WordsId }
  // handler: screening and gathering
  | { type: 'screen'; wordsId: WordsId }
  // `colleague`: they sit in the handler's own office
  | { type: 'identifyPerson'; colleague?: boolean }
  // the wrong one was named, and nothing was put to them yet
  | { type: 'takeBackPerson'; wordsId: WordsId }
  | { type: 'goOn'; wordsId: WordsId }
  | { type: 'showReporter'; wordsId: WordsId }
  | { type: 'overrideObjection'; wordsId: WordsId }
  | { type: 'putToRespondent'; shownId: WordsId | null; wordsId: WordsId }
  | { type: 'addStatement'; wordsId: WordsId }
  | { type: 'finishGathering' }
  | { type: 'gatherMore' }
  // respondent; `speak` carries their answer to each point
  | { type: 'nameCompanion'; wordsId: WordsId }
  // deciding: the id of a decision is the id of its sealed document
  | {
      type: 'decide'
      finding: Finding
      resolution: Exclude<LapseResolution, 'imposed'>
      replaces: Replaces
      wordsId: WordsId
    }
  | { type: 'decideImposed'; replaces: Replaces; wordsId: WordsId }
  | { type: 'confirmDecision'; proposalId: WordsId; wordsId: WordsId; plan: PlanDates }
  | { type: 'declineDecision'; proposalId: WordsId; wordsId: WordsId }
  | { type: 'takeBackDecision' }
  // informing: each side what they may know, in a text that is a record of its own
  | { type: 'informReporter'; wordsId: WordsId }
  | { type: 'informRespondent'; shownId: WordsId | null; wordsId: WordsId }
  | { type: 'tellOther'; wordsId: WordsId }
  | { type: 'correctOthers'; wordsId: WordsId }
  | { type: 'startMeasures' }
  | { type: 'close'; wordsId: WordsId }
  // a decision is varied or withdrawn by a later one, never edited
  | { type: 'reconsider'; wordsId: WordsId }
  // the reporter's identity, where it is sealed apart
  | { type: 'askIdentity'; reason: IdentityReason }
  | { type: 'openIdentity'; wordsId: WordsId }
  | { type: 'refuseIdentity'; wordsId: WordsId }
  | { type: 'sealIdentity' }
  | { type: 'answerRetaliation'; wordsId: WordsId }

export type LapseSystemEvent =
  | SharedSystemEvent
  | { type: 'disclosureDue' }
  | { type: 'withdrawalAnswerDue' }
  | { type: 'identityAnswerDue' }
  | { type: 'identitySealDue' }
  | { type: 'conflictAnswerDue' }
  | { type: 'retaliationReminderDue' }
  | { type: 'retaliationEscalationDue' }

export type LapseEvent = LapsePersonEvent | LapseSystemEvent
export type LapseEventType = LapseEvent['type']

/** What the report fixes before the first event. */
export interface LapseInput {
  source: Exclude<Source, 'self'>
  identity: Identity
  /** the respondent is named from the directory; without that it is offered wider only after `identifyPerson` */
  identified: boolean
}
