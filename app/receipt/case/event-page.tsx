import { getTranslations } from 'next-intl/server'
import { TextPage } from '../text-page'
import { openReceipt } from '../visit'

/** The page of an event that needs nothing but words. What it says about itself stands below `receipt.<key>`. */
export const eventPage =
  (key: 'conflict' | 'retaliation' | 'withdraw', event: 'raiseConflict' | 'reportRetaliation' | 'withdraw') =>
  async () => {
    const [{ view }, t] = await Promise.all([openReceipt(), getTranslations(`receipt.${key}`)])
    return (
      <TextPage
        view={view}
        title={t('title')}
        lede={t('lede')}
        label={t('words')}
        hint={t('textHint')}
        send={t('send')}
        act={event}
        notNow={view.availableEvents.includes(event) ? null : t('notNow')}
      />
    )
  }
