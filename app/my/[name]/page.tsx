import { getTranslations } from 'next-intl/server'
import { Overview } from '@/app/_case/overview'
import { pathOf } from '@/app/_case/reader'
import { CrisisHelpNear, Notice, TextLink } from '@/app/_ui'
import { MatterPage } from './matter-page'
import { type MatterPageProps, openMatter } from './open-matter'

/** One's own matter at a glance. */
export default async function Matter(props: MatterPageProps) {
  const [{ view, done, reader }, t] = await Promise.all([openMatter(props), getTranslations('my.where')])
  const { temporaryMeasure } = view.where
  return (
    <MatterPage view={view} reader={reader} part="overview" done={done}>
      <Overview view={view} reader={reader}>
        {temporaryMeasure === 'inPlace' || temporaryMeasure === 'confirmed' ? (
          <Notice>
            <p>{t('temporaryMeasure')}</p>
            <p>
              {t(`temporaryMeasureOf.${temporaryMeasure}`)}{' '}
              <TextLink href={pathOf(reader, 'conversation')}>{t('temporaryMeasureRead')}</TextLink>
            </p>
          </Notice>
        ) : null}
      </Overview>
      {/* the hint on lower tolerance is for a slip alone; help is linked below every page */}
      {view.workflow === 'slip' ? <CrisisHelpNear timeZone={reader.timeZone} slip /> : null}
    </MatterPage>
  )
}
