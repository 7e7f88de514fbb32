import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { CaseView, StoryEntry } from '@/lib/cases/views'

/**
 * One line of the story as a reporter, or the one it is about, reads it: what they did themselves and what was done
 * towards them is said in the second person, the rest in the sentence that everybody reads.
 */
export async function sentences({
  capacities,
}: Pick<CaseView, 'capacities'>): Promise<(entry: Pick<StoryEntry, 'event' | 'by'>) => string> {
  const concerned = capacities.some((each) => each === 'subject' || each === 'respondent')
  const [reporter, person, story] = await Promise.all([
    getTranslations('receipt.story'),
    getTranslations('my.story'),
    getTranslations('story'),
  ])
  const said = (key: string) => {
    const t = concerned ? person : reporter
    return t.has(key as never) ? t(key as never) : null
  }
  return ({ event, by }) =>
    (by?.isMe ? said(`own.${event}`) : null) ?? said(`toYou.${event}`) ?? story(event as 'acknowledge')
}
