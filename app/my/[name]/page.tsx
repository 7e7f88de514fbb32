import { getTranslations } from 'next-intl/server'
import { CrisisHelpNear, Notice, TextLink } from '@/app/_ui'
import { myTitle } from '../title'
import { MatterPage } from './matter-page'
import { matterPath } from './matter-path'
import { NextCard } from './next-card'
import { type MatterPageProps, openMatter } from './open-matter'
import { SecondaryActions } from './secondary-actions'
import { CaseTimeline } from './timeline'
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
      {view.where.hold === 'onHold' ? <Notice>{t('onHold')}</Notice> : null}
      {view.where.temporaryMeasure === 'inPlace' || view.where.temporaryMeasure === 'confirmed' ? (
        <Notice>
          <p>{t('temporaryMeasure')}</p>
          <p>
            {t(`temporaryMeasureOf.${view.where.temporaryMeasure}`)}{' '}
            <TextLink href={matterPath(view.name, 'conversation')}>{t('temporaryMeasureRead')}</TextLink>
          </p>
        </Notice>
      ) : null}
      <NextCard view={view} reader={reader} />
      <WhereCard view={view} />
      <CaseTimeline view={view} />
      <SecondaryActions view={view} />
      {/* what it says about a time without is said beside a slip; the way to help stands below every page */}
      {view.workflow === 'slip' ? <CrisisHelpNear timeZone={actor.timeZone} slip /> : null}
    </MatterPage>
  )
}
