import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openReceipt } from '../../visit'
import { WordsPage } from '../../words-page'
import { act } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('receipt'))('title') }
}

/** Asks that it be stopped; a person then decides, with reasons, whether it goes on. */
export default async function Withdraw() {
  const [{ view }, t] = await Promise.all([openReceipt(), getTranslations('receipt.withdraw')])
  return (
    <WordsPage
      view={view}
      title={t('title')}
      lede={t('lede')}
      label={t('words')}
      hint={t('wordsHint')}
      send={t('send')}
      action={act.bind(null, 'withdraw')}
      notNow={view.openEvents.includes('withdraw') ? null : t('notNow')}
    />
  )
}
