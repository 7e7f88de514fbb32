import { getTranslations } from 'next-intl/server'
import { CrisisHelpNear, Notice } from '@/app/_ui'
import { myTitle } from '../../title'
import { type MatterPageProps, openMatter } from '../open-matter'
import { TextPage } from '../text-page'

export const generateMetadata = myTitle

/** Raises a concern for somebody's safety, one's own included; help that answers at once stands first. */
export default async function Safety(props: MatterPageProps) {
  const [{ view, actor }, t] = await Promise.all([openMatter(props), getTranslations('my.safety')])
  return (
    <TextPage
      view={view}
      title={t('title')}
      before={
        <>
          <Notice tone="safety">{t('asleep')}</Notice>
          <CrisisHelpNear timeZone={actor.timeZone} slip={view.workflow === 'slip'} />
        </>
      }
      label={t('words')}
      hint={t('textHint')}
      send={t('send')}
      act="raiseSafety"
      notNow={view.availableEvents.includes('raiseSafety') ? null : t('open')}
    />
  )
}
