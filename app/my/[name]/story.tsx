import { getTranslations } from 'next-intl/server'
import { inARow } from '@/app/_case/in-a-row'
import { named } from '@/app/_case/named'
import { DateTime, Section, Timeline } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'

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
