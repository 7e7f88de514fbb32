import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { StoryEntry } from '@/lib/cases/views'

/**
 * One line of the story as its reporter reads it: what they did themselves and what was done towards them is said in
 * the second person, the rest in the sentence that everybody reads.
 */
export async function sentences(): Promise<(entry: Pick<StoryEntry, 'event' | 'by'>) => string> {
  const [own, toYou, story] = await Promise.all([
    getTranslations('receipt.story.own'),
    getTranslations('receipt.story.toYou'),
    getTranslations('story'),
  ])
  return ({ event, by }) => {
    if (by?.isMe && own.has(event as 'reported')) return own(event as 'reported')
    if (toYou.has(event as 'showReporter')) return toYou(event as 'showReporter')
    return story(event as 'acknowledge')
  }
}
