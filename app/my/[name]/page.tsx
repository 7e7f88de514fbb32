import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { CrisisHelp, DateTime, guessCountry, Notice, Section, Timeline } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import { named } from '../people'
import { AlsoPossible } from './also-possible'
import { MatterPage } from './matter-page'
import { NextCard } from './next-card'
import { type MatterPageProps, openMatter } from './open-matter'
import { WhereCard } from './where-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('my'))('title') }
}

/** One's own matter at a glance: where it is, why, who acts next and by when, what one can do. */
export default async function Matter(props: MatterPageProps) {
  const [{ view, done, actor }, t, head] = await Promise.all([
    openMatter(props),
    getTranslations('my.where'),
    headers(),
  ])
  const concern = view.where.safety === 'raised' || view.where.safety === 'actionTaken'
  return (
    <MatterPage view={view} part="overview" done={done}>
      {concern ? (
        <Notice tone="safety" title={t('safety.title')}>
          {t('safety.body')}
        </Notice>
      ) : null}
      {view.where.pace === 'onHold' ? <Notice>{t('onHold')}</Notice> : null}
      {view.where.interim === 'inPlace' || view.where.interim === 'confirmed' ? (
        <Notice>{t('interim')}</Notice>
      ) : null}
      <NextCard view={view} />
      <WhereCard view={view} />
      <Story view={view} />
      <AlsoPossible view={view} />
      <CrisisHelp country={guessCountry(actor.timeZone, head.get('accept-language') ?? '')} />
    </MatterPage>
  )
}

async function Story({ view }: { view: CaseView }) {
  const [t, story] = await Promise.all([getTranslations('my.story'), getTranslations('story')])
  return (
    <Section title={t('title')}>
      {view.story.length === 0 ? <p className="text-ink-soft">{t('empty')}</p> : null}
      <Timeline
        entries={view.story.map((entry) => ({
          key: `${entry.at} ${entry.event}`,
          when: <DateTime at={entry.at} />,
          text: story(entry.event as 'reported'),
          detail: entry.by ? (entry.by.isMe ? t('byYou') : named(entry.by)) : undefined,
        }))}
      />
    </Section>
  )
}
