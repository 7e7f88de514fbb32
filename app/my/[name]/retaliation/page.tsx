import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type MatterPageProps, openMatter } from '../open-matter'
import { WordsPage } from '../words-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('my'))('title') }
}

/** Somebody is getting back at the reader for having reported it: looked at by itself, and soon. */
export default async function Retaliation(props: MatterPageProps) {
  const [{ view }, t] = await Promise.all([openMatter(props), getTranslations('my.retaliation')])
  return (
    <WordsPage
      view={view}
      title={t('title')}
      lede={t('lede')}
      label={t('words')}
      hint={t('wordsHint')}
      send={t('send')}
      act="reportRetaliation"
      notNow={view.openEvents.includes('reportRetaliation') ? null : t('notNow')}
    />
  )
}
