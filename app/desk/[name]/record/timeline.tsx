import { useTranslations } from 'next-intl'
import { collapseRepeats } from '@/app/_case/collapse-repeats'
import { DateTime, Timeline } from '@/app/_ui'
import type { TimelineEntry } from '@/lib/cases/model/views'
import { usePersonText } from '../person-line'
import { useTimelineSentence } from '../timeline-sentence'

/** The events in plain words, oldest first. */
export function CaseTimeline({ entries }: { entries: TimelineEntry[] }) {
  const t = useTranslations('desk.record')
  const sentence = useTimelineSentence()
  const person = usePersonText()
  if (entries.length === 0) return <p className="text-ink-soft">{t('timelineEmpty')}</p>
  return (
    <Timeline
      entries={collapseRepeats(entries).map(({ entry, times }, index) => ({
        key: `${index}-${entry.event}`,
        when: <DateTime at={entry.at} />,
        text: times > 1 ? t('times', { what: sentence(entry.event), times }) : sentence(entry.event),
        detail: entry.by ? person(entry.by) : undefined,
      }))}
    />
  )
}
