import type { CaseView, ProposalView } from '@/lib/cases/views'

/** The latest proposal of each side while one waits for an answer, the reader's counterpart first. Empty when none does. */
export function onTheTable(
  { proposals, currentProposalId }: CaseView,
  me: ProposalView['by'],
): ProposalView[] {
  if (!proposals || currentProposalId === null) return []
  const latest = (by: ProposalView['by']) =>
    // what was agreed earlier lies on no table any more
    proposals.findLast((each) => each.by === by && each.agreedAt === null)
  const other = me === 'subject' ? 'handler' : 'subject'
  return [latest(other), latest(me)].filter((each) => each !== undefined)
}

/** The proposal that became the plan, while the plan is in force. */
export function planInForce({ proposals, where }: CaseView): ProposalView | null {
  if (!proposals || !where.state.startsWith('inForce')) return null
  return proposals.findLast((each) => each.agreedAt !== null) ?? null
}
