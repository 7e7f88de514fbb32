import { getTranslations } from 'next-intl/server'
import { DateTime } from '@/app/_ui'
import { TextPage } from '../../text-page'
import { receiptTitle } from '../../title'
import { openReceipt } from '../../visit'

export const generateMetadata = receiptTitle

/** Asks somebody who had no part in it to look at how it was handled. */
export default async function Review() {
  const [{ view }, t] = await Promise.all([openReceipt(), getTranslations('receipt.review')])
  const { deadline, by } = view.where
  return (
    <TextPage
      view={view}
      title={t('title')}
      lede={t('lede')}
      before={
        deadline === 'reviewWindow' && by !== null ? (
          <p>{t.rich('until', { date: () => <DateTime at={by} style="dayYear" /> })}</p>
        ) : null
      }
      label={t('words')}
      hint={t('textHint')}
      send={t('send')}
      act="askReview"
      notNow={view.availableEvents.includes('askReview') ? null : t('notNow')}
    />
  )
}
