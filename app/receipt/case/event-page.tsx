import { getTranslations } from 'next-intl/server'
import { openReceipt } from '../visit'
import { WordsPage } from '../words-page'
import { act } from './actions'

/** The page of an event that needs nothing but words. What it says about itself stands below `receipt.<key>`. */
export const eventPage =
  (key: 'conflict' | 'retaliation' | 'withdraw', event: 'raiseConflict' | 'reportRetaliation' | 'withdraw') =>
  async () => {
    const [{ view }, t] = await Promise.all([openReceipt(), getTranslations(`receipt.${key}`)])
    return (
      <WordsPage
        view={view}
        title={t('title')}
        lede={t('lede')}
        label={t('words')}
        hint={t('wordsHint')}
        send={t('send')}
        action={act.bind(null, event)}
        notNow={view.openEvents.includes(event) ? null : t('notNow')}
      />
    )
  }
