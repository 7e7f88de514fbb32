import { getTranslations } from 'next-intl/server'
import { DateTime, Section, Timeline } from '@/app/_ui'
import type { CaseView, StoryEntry } from '@/lib/cases/views'
import { named } from '../people'

/** What happened so far, in sentences; the same thing several times in a row is one line. */
export async function Story({ view }: { view: CaseView }) {
  const [t, story] = await Promise.all([getTranslations('my.story'), getTranslations('story')])
  return (
    <Section title={t('title')}>
      {view.story.length === 0 ? <p className="text-ink-soft">{t('empty')}</p> : null}
      <Timeline
        entries={inARow(view.story).map(({ entry: { at, event, by }, times }) => ({
          key: `${at} ${event}`,
          when: <DateTime at={at} />,
          text:
            times > 1
              ? t('times', { what: story(event as 'acknowledge'), times })
              : story(event as 'acknowledge'),
          detail: by ? (by.isMe ? t('byYou') : named(by)) : undefined,
        }))}
      />
    </Section>
  )
}

function inARow(entries: readonly StoryEntry[]): { entry: StoryEntry; times: number }[] {
  const rows: { entry: StoryEntry; times: number }[] = []
  for (const entry of entries) {
    const last = rows.at(-1)
    const same = last?.entry.event === entry.event && last.entry.by?.name === entry.by?.name
    if (last && same) Object.assign(last, { entry, times: last.times + 1 })
    else rows.push({ entry, times: 1 })
  }
  return rows
}
