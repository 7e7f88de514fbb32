import { getTranslations } from 'next-intl/server'
import type { CaseCard } from '@/lib/cases/model/views'

/** Where a matter is, in a sentence for the one who reads it: their own slip, what is said of them, what they reported. */
export async function stateText(): Promise<
  (card: Pick<CaseCard, 'capacities' | 'urgency' | 'where' | 'workflow'>) => string
> {
  const [own, said, reported, reportedSlip, where] = await Promise.all([
    getTranslations('my.state'),
    getTranslations('my.saidState'),
    getTranslations('receipt.state'),
    getTranslations('receipt.slipState'),
    getTranslations('where.state'),
  ])
  return ({ capacities, urgency, workflow, where: { state } }) => {
    // whoever was reported by somebody else told nobody: the words for their own report are not for them
    if (capacities.includes('subject')) return (urgency === null ? own : where)(state as 'closed')
    if (capacities.includes('respondent')) return said(state as 'closed')
    if (capacities.includes('reporter'))
      return (workflow === 'slip' ? reportedSlip : reported)(state as 'closed')
    return where(state as 'closed')
  }
}
