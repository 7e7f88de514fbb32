import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openReceipt } from '../../visit'
import { WordsPage } from '../../words-page'
import { act } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('receipt'))('title') }
}

/** Somebody makes the reporter, or whoever was touched, feel it. */
export default async function Retaliation() {
  const [{ view }, t] = await Promise.all([openReceipt(), getTranslations('receipt.retaliation')])
  return (
    <WordsPage
      view={view}
      title={t('title')}
      lede={t('lede')}
      label={t('words')}
      hint={t('wordsHint')}
      send={t('send')}
      action={act.bind(null, 'reportRetaliation')}
      notNow={view.openEvents.includes('reportRetaliation') ? null : t('notNow')}
    />
  )
}
