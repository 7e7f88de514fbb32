import { getTranslations } from 'next-intl/server'
import type { CaseCard } from '@/lib/cases/views'

/** Where a matter is, in a sentence: to the one whose own slip it is in words for them, to everybody else in general ones. */
export async function stateWords(): Promise<
  (card: Pick<CaseCard, 'capacities' | 'urgency' | 'where'>) => string
> {
  const [own, where] = await Promise.all([getTranslations('my.state'), getTranslations('where.state')])
  // whoever was reported by somebody else told nobody: the words for their own report are not for them
  return ({ capacities, urgency, where: { state } }) =>
    capacities.includes('subject') && urgency === null ? own(state as 'closed') : where(state as 'closed')
}
