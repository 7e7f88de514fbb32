import type { ConcernResolution, Finding, Identity, IdentityReason, Replaces } from './concern/events'
import type { DocumentId } from './effects'
import type { PartsDescription } from './shared/describe'
import type { Source } from './shared/events'
import type { FirewallGround, Resolution } from './slip/events'

export type CaseWorkflowName = 'slip' | 'concern' | 'advice'

/**
 * Where a case is, read from its snapshot alone: the half of `Where` that needs no deadline row and no person. One flat
 * shape for every reader. Each workflow's own `describe` writes out all of it, also what it does not have, so that a
 * new field does not compile until every workflow has said what it is there.
 */
export interface CaseDescription extends PartsDescription {
  workflow: CaseWorkflowName
  /** the subject asked to be asked before anyone further is told */
  asksFirst: boolean
  /** the proposal last put in force; in a concern the decision whose measures were started */
  planId: DocumentId | null
  checkIns: 'none' | 'running' | 'paused'
  /** in a concern that of the decision in force, also before the end */
  resolution: Resolution | ConcernResolution | null
  withdrawn: boolean

  // the report
  source: Source
  selfReported: boolean
  /** another person reported it, and can be asked and told */
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

  // the decision in force, and the one that waits for the second approver
  decided: boolean
  decisionId: DocumentId | null
  finding: Finding | null
  replaces: Replaces
  pending: { finding: Finding; resolution: ConcernResolution; replaces: Replaces } | null
  /** the pending decision or, without one, the decision in force was imposed */
  decisionImposed: boolean
  /** a later decision has to vary or withdraw the one in force */
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
