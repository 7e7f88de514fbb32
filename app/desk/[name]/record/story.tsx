import { useTranslations } from 'next-intl'
import { inARow } from '@/app/_case/in-a-row'
import { DateTime, Timeline } from '@/app/_ui'
import type { StoryEntry } from '@/lib/cases/views'
import { usePersonText } from '../person-line'
import { useStorySentence } from '../story-sentence'

/** The events in plain words, oldest first. */
export function Story({ entries }: { entries: StoryEntry[] }) {
  const t = useTranslations('desk.record')
  const sentence = useStorySentence()
  const person = usePersonText()
  if (entries.length === 0) return <p className="text-ink-soft">{t('storyEmpty')}</p>
  return (
    <Timeline
      entries={inARow(entries).map(({ entry, times }, index) => ({
        key: `${index}-${entry.event}`,
        when: <DateTime at={entry.at} />,
        text: times > 1 ? t('times', { what: sentence(entry.event), times }) : sentence(entry.event),
        detail: entry.by ? person(entry.by) : undefined,
      }))}
    />
  )
}
