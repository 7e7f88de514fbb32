import type { SnapshotFrom } from 'xstate'
import type { CaseDescription } from '../description'
import { describeParts, regionState } from '../shared/describe'
import type { slipMachine } from './machine'

export type SlipSnapshot = SnapshotFrom<typeof slipMachine>

/** Whose move it is in some states depends on more than the state. */
function waitsFor(snapshot: SlipSnapshot): Partial<Pick<CaseDescription, 'waitsFor' | 'deadline'>> {
  const { context } = snapshot
  if (snapshot.matches({ open: { handling: 'proposed' } }) && context.proposedBy === 'subject')
    return { waitsFor: 'handler' }
  if (snapshot.matches({ open: { handling: 'inForce' } }) && context.checkIns === 'running')
    return { waitsFor: 'subject', deadline: 'checkIn' }
  return {}
}

/** Everything a page may want to know of where a slip case is. Pure; throws nothing. */
export function describeSlip(snapshot: SlipSnapshot): CaseDescription {
  const { context } = snapshot
  const parts = describeParts(snapshot, context)
  const withdrawn = parts.state === 'withdrawn'
  return {
    ...parts,
    ...waitsFor(snapshot),
    workflow: 'slip',
    asksFirst: context.silence === 'askFirst',
    planId: context.planId,
    checkIns: context.checkIns,
    resolution: context.resolution,
    withdrawn,
    over: parts.over || withdrawn,
    // who else it came from is not kept
    source: context.selfReported ? 'self' : 'volunteer',
    selfReported: context.selfReported,
    hasReporter: !context.selfReported,
    respondentKnows: true,
    firewall: regionState(snapshot, 'firewall', ['none', 'asked', 'agreed', 'refused']),
    firewallGround: context.ground,

    // a slip has no reporter to protect, no decision to inform of and no one who is not identified
    identity: 'none',
    identityState: 'none',
    identityReason: null,
    withdrawalAsked: false,
    identified: true,
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
  }
}
