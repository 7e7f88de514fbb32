import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { CrisisHelp, guessCountry, Notice } from '@/app/_ui'
import { AlsoPossible } from './also-possible'
import { MatterPage } from './matter-page'
import { NextCard } from './next-card'
import { type MatterPageProps, openMatter } from './open-matter'
import { Story } from './story'
import { WhereCard } from './where-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('my'))('title') }
}

/** One's own matter at a glance: where it is, why, who acts next and by when, what one can do. */
export default async function Matter(props: MatterPageProps) {
  const [{ view, done, actor, reader }, t, head] = await Promise.all([
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
      <NextCard view={view} reader={reader} />
      <WhereCard view={view} />
      <Story view={view} />
      <AlsoPossible view={view} />
      {/* what it says about a time without is said beside a slip; the way to help stands below every page */}
      {view.workflow === 'slip' ? (
        <CrisisHelp country={guessCountry(actor.timeZone, head.get('accept-language') ?? '')} />
      ) : null}
    </MatterPage>
  )
}
