import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { CaseCard, Where } from '@/lib/cases/model/views'

/** Where a case is, in a sentence for the people it concerns: their own slip, a concern about them, their report. */
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
    // a person who was reported by someone else told no one: the texts for a self-report are not for them
    if (capacities.includes('subject')) return (urgency === null ? own : where)(state as 'closed')
    if (capacities.includes('respondent')) return said(state as 'closed')
    if (capacities.includes('reporter'))
      return (workflow === 'slip' ? reportedSlip : reported)(state as 'closed')
    return where(state as 'closed')
  }
}

/**
 * What the desk says of where a case is: `title` in a few words, `state` as a sentence. A state without words of its
 * own is spoken of by the state around it.
 */
export function useWhereText(length: 'title' | 'state'): (where: Where) => string {
  const t = useTranslations(`where.${length}`)
  return ({ state }) => {
    for (let path = state; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
      if (t.has(path as never)) return t(path as never)
    }
    return ''
  }
}
