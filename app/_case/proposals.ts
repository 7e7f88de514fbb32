import type { CaseView, Instant, ProposalContent, ProposalView } from '@/lib/cases/model/views'

/** The latest proposal of each side while one waits for an answer, the reader's counterpart first. Empty when none does. */
export function onTheTable(
  { proposals, currentProposalId }: CaseView,
  me: ProposalView['by'],
): ProposalView[] {
  if (!proposals?.some((each) => each.id === currentProposalId)) return []
  const latest = (by: ProposalView['by']) =>
    // an agreed proposal is no longer open
    proposals.findLast((each) => each.by === by && each.agreedAt === null)
  const other = me === 'subject' ? 'handler' : 'subject'
  return [latest(other), latest(me)].filter((each) => each !== undefined)
}

/** What is in force: agreed, or decided without agreement. */
export interface PlanInForce {
  content: ProposalContent
  imposed: boolean
  since: Instant | null
}

/**
 * The proposal that became the plan, or the content of the decision, while it is in force. The respondent reads
 * what follows in the text that they were told: what they once agreed to may have been decided otherwise since.
 */
export function planInForce({ proposals, concern, where, workflow }: CaseView): PlanInForce | null {
  if (!where.state.startsWith('inForce')) return null
  const decision = concern?.decisions?.findLast((each) => each.state === 'stands')
  if (decision)
    return { content: decision.plan, imposed: decision.resolution === 'imposed', since: decision.at }
  if (workflow === 'concern') return null
  const plan = proposals?.findLast((each) => each.agreedAt !== null)
  return plan ? { content: plan, imposed: plan.imposed, since: plan.agreedAt } : null
}
