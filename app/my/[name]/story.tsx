import { getTranslations } from 'next-intl/server'
import { inARow } from '@/app/_case/in-a-row'
import { named } from '@/app/_case/named'
import { sentences } from '@/app/_case/sentences'
import { DateTime, Section, Timeline } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'

/** What happened so far, in sentences; the same thing several times in a row is one line. */
export async function Story({ view }: { view: CaseView }) {
  const [t, sentence] = await Promise.all([getTranslations('my.story'), sentences(view)])
  return (
    <Section title={t('title')}>
      {view.story.length === 0 ? <p className="text-ink-soft">{t('empty')}</p> : null}
      <Timeline
        entries={inARow(view.story).map(({ entry, times }, index) => ({
          key: `${entry.at} ${entry.event} ${index}`,
          when: <DateTime at={entry.at} />,
          text: times > 1 ? t('times', { what: sentence(entry), times }) : sentence(entry),
          detail: entry.by && !entry.by.isMe ? named(entry.by) : undefined,
        }))}
      />
    </Section>
  )
}
