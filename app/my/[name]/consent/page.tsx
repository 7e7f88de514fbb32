import { getTranslations } from 'next-intl/server'
import { myTitle } from '../../title'
import { type MatterPageProps, openMatter } from '../open-matter'
import { TextPage } from '../text-page'

export const generateMetadata = myTitle

/** Ends one's agreement; the next thing is talking. */
export default async function Consent(props: MatterPageProps) {
  const [{ view }, t] = await Promise.all([openMatter(props), getTranslations('my.consent')])
  return (
    <TextPage
      view={view}
      title={t('title')}
      lede={t('lede')}
      label={t('words')}
      send={t('send')}
      act="consentEnded"
      notNow={view.availableEvents.includes('consentEnded') ? null : t('notNow')}
    />
  )
}
