import { getTranslations } from 'next-intl/server'
import { DateTime, Section, Timeline } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import { named } from './people'

/** What happened so far, in sentences; only what its reporter may know. */
export async function Story({ view }: { view: CaseView }) {
  const [t, story] = await Promise.all([getTranslations('receipt.story'), getTranslations('story')])
  return (
    <Section title={t('title')}>
      {view.story.length === 0 ? <p className="text-ink-soft">{t('empty')}</p> : null}
      <Timeline
        entries={view.story.map(({ at, event, by }, index) => ({
          key: `${at} ${event} ${index}`,
          when: <DateTime at={at} />,
          text: story(event as 'acknowledge'),
          detail: by ? (by.isMe ? t('byYou') : named(by)) : undefined,
        }))}
      />
    </Section>
  )
}
