import { getTranslations } from 'next-intl/server'
import { DateTime } from '@/app/_ui'
import { myTitle } from '../../title'
import { type MatterPageProps, openMatter } from '../open-matter'
import { WordsPage } from '../words-page'

export const generateMetadata = myTitle

/** Asks somebody who had no part in it to look at how it was handled. */
export default async function Review(props: MatterPageProps) {
  const [{ view }, t] = await Promise.all([openMatter(props), getTranslations('my.review')])
  const { clock, by } = view.where
  return (
    <WordsPage
      view={view}
      title={t('title')}
      lede={t('lede')}
      before={
        clock === 'reviewWindow' && by !== null ? (
          <p>{t.rich('until', { date: () => <DateTime at={by} style="dayYear" /> })}</p>
        ) : null
      }
      label={t('words')}
      hint={t('wordsHint')}
      send={t('send')}
      act="askReview"
      notNow={view.openEvents.includes('askReview') ? null : t('notNow')}
    />
  )
}
