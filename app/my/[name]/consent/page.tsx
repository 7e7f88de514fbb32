import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type MatterPageProps, openMatter } from '../open-matter'
import { WordsPage } from '../words-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('my'))('title') }
}

/** Ends one's agreement; the next thing is talking. */
export default async function Consent(props: MatterPageProps) {
  const [{ view }, t] = await Promise.all([openMatter(props), getTranslations('my.consent')])
  return (
    <WordsPage
      view={view}
      title={t('title')}
      lede={t('lede')}
      label={t('words')}
      send={t('send')}
      act="consentEnded"
      notNow={view.openEvents.includes('consentEnded') ? null : t('notNow')}
    />
  )
}
