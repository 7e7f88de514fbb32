import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { StoryEntry } from '@/lib/cases/views'

/** One line of the story: what the reporter did themselves is said to them; for the rest the sentence everybody reads. */
export async function sentences(): Promise<(entry: Pick<StoryEntry, 'event' | 'by'>) => string> {
  const [own, story] = await Promise.all([getTranslations('receipt.story.own'), getTranslations('story')])
  return ({ event, by }) =>
    by?.isMe && own.has(event as 'reported') ? own(event as 'reported') : story(event as 'acknowledge')
}
