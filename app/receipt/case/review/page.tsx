import { getTranslations } from 'next-intl/server'
import { DateTime } from '@/app/_ui'
import { receiptTitle } from '../../title'
import { openReceipt } from '../../visit'
import { WordsPage } from '../../words-page'
import { act } from '../actions'

export const generateMetadata = receiptTitle

/** Asks somebody who had no part in it to look at how it was handled. */
export default async function Review() {
  const [{ view }, t] = await Promise.all([openReceipt(), getTranslations('receipt.review')])
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
      action={act.bind(null, 'askReview')}
      notNow={view.openEvents.includes('askReview') ? null : t('notNow')}
    />
  )
}
