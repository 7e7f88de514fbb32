import { getTranslations } from 'next-intl/server'
import type { CaseCard } from '@/lib/cases/views'

/** Where a matter is, in a sentence: to the one whose own slip it is in words for them, to everybody else in general ones. */
export async function stateWords(): Promise<(card: Pick<CaseCard, 'capacities' | 'where'>) => string> {
  const [own, where] = await Promise.all([getTranslations('my.state'), getTranslations('where.state')])
  return ({ capacities, where: { state } }) =>
    capacities.includes('subject') ? own(state as 'closed') : where(state as 'closed')
}
