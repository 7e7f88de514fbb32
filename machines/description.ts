import type { ConcernResolution, Finding, Identity, IdentityReason, Replaces } from './concern/events'
import type { Capacity, DeadlineName, DocumentId, LocalDate } from './effects'
import type { Reach, Role } from './shared/context'
import type { Area, Source } from './shared/events'
import type { FirewallGround, Resolution } from './slip/events'

export type CaseWorkflowName = 'slip' | 'concern' | 'advice'

/**
 * Where a case is, read from its snapshot alone: the half of `Where` that needs no deadline row and no person. What a
 * workflow does not have stands at its neutral value.
 */
export interface CaseDescription {
  workflow: CaseWorkflowName
  /** dotted path of the handling region, e.g. `understanding.talking`; `erased` after the end */
  state: string
  /** whose move it is; null when nobody's */
  waitsFor: Capacity | null
  /** the deadline that runs for that move */
  deadline: DeadlineName | null
  /** `hidden`: whom a lapse is said of was not asked yet */
  hearing: 'hidden' | 'invited' | 'timePassed' | 'heard' | 'notAnswered'
  temporaryMeasure: 'none' | 'inPlace' | 'confirmed' | 'lifted'
  safety: 'none' | 'raised' | 'actionTaken' | 'reviewed' | 'stoodDown'
  hold: 'running' | 'onHold'
  legalHold: 'none' | 'requested' | 'held'
  areasNoted: Area[]
  conflictOfInterest: 'none' | 'declared' | 'accepted' | 'unanswered'
  reach: Reach
  /** the subject asked to be asked before anyone further is told */
  asksFirst: boolean
  /** on the table: a proposal, or the decision that waits for the second person */
  proposalId: DocumentId | null
  proposedBy: 'subject' | 'handler' | null
  /** the proposal last put in force; in a lapse the decision whose measures were started */
  planId: DocumentId | null
  checkIns: 'none' | 'running' | 'paused'
  role: Role
  promisedOn: LocalDate | null
  /** in a lapse that of the decision that stands, also before the end */
  resolution: Resolution | ConcernResolution | null
  /** the only states tagged `outcome` */
  closed: boolean
  withdrawn: boolean
  erased: boolean
  /** nothing is open any more; a request for advice that nobody is asked any more is over too */
  over: boolean
  died: boolean

  // the report
  source: Source
  selfReported: boolean
  /** somebody else reported it, and can be asked and told */
  hasReporter: boolean
  identity: Identity
  identityState: 'none' | 'sealed' | 'asked' | 'opened'
  /** why the name was asked for last */
  identityReason: IdentityReason | null
  withdrawalAsked: boolean

  // the one it is about
  identified: boolean
  respondentKnows: boolean
  shownId: DocumentId | null
  disclosure: 'none' | 'shown' | 'cleared' | 'objected'
  /** the proposal that the respondent agreed to */
  agreedId: DocumentId | null

  // the decision that stands, and the one that waits for the second person
  decided: boolean
  decisionId: DocumentId | null
  finding: Finding | null
  replaces: Replaces
  pending: { finding: Finding; resolution: ConcernResolution; replaces: Replaces } | null
  /** the one that waits or, when none does, the one that stands was imposed */
  decisionImposed: boolean
  /** a later decision has to vary or withdraw the one that stands */
  reconsidering: boolean
  reporterTold: boolean
  respondentTold: boolean
  others: 'untold' | 'told' | 'toCorrect' | 'corrected'

  conflict: 'none' | 'raised'
  retaliation: 'none' | 'reported' | 'answered'
  firewall: 'none' | 'asked' | 'agreed' | 'refused'
  /** the exception that was asked for last */
  firewallGround: FirewallGround | null
}

/** What the description says of what a workflow does not have. */
export const nothingOf = {
  hearing: 'heard',
  temporaryMeasure: 'none',
  safety: 'none',
  hold: 'running',
  legalHold: 'none',
  areasNoted: [],
  conflictOfInterest: 'none',
  reach: 'chosen',
  asksFirst: false,
  proposalId: null,
  proposedBy: null,
  planId: null,
  checkIns: 'none',
  role: 'facilitating',
  promisedOn: null,
  resolution: null,
  closed: false,
  withdrawn: false,
  died: false,
  source: 'volunteer',
  selfReported: false,
  hasReporter: false,
  identity: 'none',
  identityState: 'none',
  identityReason: null,
  withdrawalAsked: false,
  identified: true,
  respondentKnows: false,
  shownId: null,
  disclosure: 'none',
  agreedId: null,
  decided: false,
  decisionId: null,
  finding: null,
  replaces: 'none',
  pending: null,
  decisionImposed: false,
  reconsidering: false,
  reporterTold: false,
  respondentTold: false,
  others: 'untold',
  conflict: 'none',
  retaliation: 'none',
  firewall: 'none',
  firewallGround: null,
} as const satisfies Partial<CaseDescription>
