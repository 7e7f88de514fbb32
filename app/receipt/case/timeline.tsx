import { getTranslations } from 'next-intl/server'
import { collapseRepeats } from '@/app/_case/collapse-repeats'
import { named } from '@/app/_case/named'
import { sentences } from '@/app/_case/sentences'
import { DateTime, Section, Timeline } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

/** What happened so far, in sentences; only what its reporter may know. */
export async function CaseTimeline({ view }: { view: CaseView }) {
  const [t, sentence] = await Promise.all([getTranslations('receipt.timeline'), sentences(view)])
  return (
    <Section title={t('title')}>
      {view.timeline.length === 0 ? <p className="text-ink-soft">{t('empty')}</p> : null}
      <Timeline
        entries={collapseRepeats(view.timeline).map(({ entry, times }, index) => ({
          key: `${entry.at} ${entry.event} ${index}`,
          when: <DateTime at={entry.at} />,
          text: times > 1 ? t('times', { what: sentence(entry), times }) : sentence(entry),
          detail: entry.by && !entry.by.isMe ? named(entry.by) : undefined,
        }))}
      />
    </Section>
  )
}
