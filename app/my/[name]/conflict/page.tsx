import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type MatterPageProps, openMatter } from '../open-matter'
import { WordsPage } from '../words-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('my'))('title') }
}

/** Somebody who handles it is too close: said by either side, answered by somebody uninvolved. */
export default async function Conflict(props: MatterPageProps) {
  const [{ view }, t] = await Promise.all([openMatter(props), getTranslations('my.conflict')])
  return (
    <WordsPage
      view={view}
      title={t('title')}
      lede={t('lede')}
      label={t('words')}
      hint={t('wordsHint')}
      send={t('send')}
      act="raiseConflict"
      notNow={view.openEvents.includes('raiseConflict') ? null : t('notNow')}
    />
  )
}
