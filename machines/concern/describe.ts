import type { SnapshotFrom } from 'xstate'
import type { CaseDescription } from '../description'
import { describeParts, regionState } from '../shared/describe'
import type { concernMachine } from './machine'

export type ConcernSnapshot = SnapshotFrom<typeof concernMachine>

/** What a page may need to know of the state of a concern. Pure; throws nothing. */
export function describeConcern(snapshot: ConcernSnapshot): CaseDescription {
  const { context } = snapshot
  const { source, identity, identified, respondentKnows, shownId, agreedId, withdrawalAsked } = context
  const { decisionId, finding, resolution, replaces, pending, planId } = context
  const { reconsidering, reporterTold, respondentTold, others } = context
  return {
    ...describeParts(snapshot, context),
    workflow: 'concern',
    source,
    hasReporter: identity !== 'none',
    identity,
    identityReason: context.identityReason,
    identityState: regionState(snapshot, 'identity', ['none', 'sealed', 'asked', 'opened']),
    identified,
    respondentKnows,
    shownId,
    disclosure: regionState(snapshot, 'disclosure', ['none', 'shown', 'cleared', 'objected']),
    agreedId,
    withdrawalAsked,
    decided: decisionId !== null,
    decisionId,
    planId,
    finding,
    resolution,
    replaces,
    pending,
    decisionImposed: (pending ?? context).resolution === 'imposed',
    reconsidering,
    reporterTold,
    respondentTold,
    others,
    conflict: regionState(snapshot, 'conflict', ['none', 'raised']),
    retaliation: regionState(snapshot, 'retaliation', ['none', 'reported', 'answered']),

    // what only a person's own case has; a report that its reporter regrets gets a written answer and is never
    // withdrawn
    asksFirst: false,
    checkIns: 'none',
    withdrawn: false,
    selfReported: false,
    firewall: 'none',
    firewallGround: null,
  }
}
