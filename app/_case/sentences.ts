import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { CaseView, TimelineEntry } from '@/lib/cases/model/views'

/**
 * One line of the timeline as a reporter, or the one it is about, reads it: what they did themselves and what was done
 * towards them is said in the second person, the rest in the sentence that everybody reads.
 */
export async function sentences({
  capacities,
}: Pick<CaseView, 'capacities'>): Promise<(entry: Pick<TimelineEntry, 'event' | 'by'>) => string> {
  const peopleInvolved = capacities.some((each) => each === 'subject' || each === 'respondent')
  const [reporter, person, timeline] = await Promise.all([
    getTranslations('receipt.timeline'),
    getTranslations('my.timeline'),
    getTranslations('timeline'),
  ])
  const said = (key: string) => {
    const t = peopleInvolved ? person : reporter
    return t.has(key as never) ? t(key as never) : null
  }
  return ({ event, by }) =>
    (by?.isMe ? said(`own.${event}`) : null) ?? said(`toYou.${event}`) ?? timeline(event as 'accept')
}
