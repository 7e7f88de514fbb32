import { getTranslations } from 'next-intl/server'
import { CrisisHelpNear, Notice, TextLink } from '@/app/_ui'
import { myTitle } from '../title'
import { AlsoPossible } from './also-possible'
import { MatterPage } from './matter-page'
import { matterPath } from './matter-path'
import { NextCard } from './next-card'
import { type MatterPageProps, openMatter } from './open-matter'
import { Story } from './story'
import { WhereCard } from './where-card'

export const generateMetadata = myTitle

/** One's own matter at a glance: where it is, why, who acts next and by when, what one can do. */
export default async function Matter(props: MatterPageProps) {
  const [{ view, done, actor, reader }, t] = await Promise.all([
    openMatter(props),
    getTranslations('my.where'),
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
        <Notice>
          <p>{t('interim')}</p>
          <p>
            {t(`interimOf.${view.where.interim}`)}{' '}
            <TextLink href={matterPath(view.name, 'conversation')}>{t('interimRead')}</TextLink>
          </p>
        </Notice>
      ) : null}
      <NextCard view={view} reader={reader} />
      <WhereCard view={view} />
      <Story view={view} />
      <AlsoPossible view={view} />
      {/* what it says about a time without is said beside a slip; the way to help stands below every page */}
      {view.workflow === 'slip' ? <CrisisHelpNear timeZone={actor.timeZone} slip /> : null}
    </MatterPage>
  )
}
