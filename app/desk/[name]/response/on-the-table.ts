import type { CaseView, ProposalView } from '@/lib/cases/views'

/** The latest proposal of each side while one waits for an answer, the person's own first. Empty when none does. */
export function onTheTable({ proposals, currentProposalId }: CaseView): ProposalView[] {
  if (!proposals || currentProposalId === null) return []
  const latest = (by: ProposalView['by']) =>
    proposals.findLast((each) => each.by === by && each.agreedAt === null)
  return [latest('subject'), latest('handler')].filter((each) => each !== undefined)
}

/** The proposal that became the plan, while the plan is in force. */
export function planInForce({ proposals, where }: CaseView): ProposalView | null {
  if (!proposals || !where.state.startsWith('inForce')) return null
  return proposals.findLast((each) => each.agreedAt !== null) ?? proposals.at(-1) ?? null
}
