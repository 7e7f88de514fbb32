import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { CrisisHelp, guessCountry, Notice } from '@/app/_ui'
import { openReceipt } from '../../visit'
import { WordsPage } from '../../words-page'
import { act } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('receipt'))('title') }
}

/** Raises a concern for somebody's safety; help that answers at once stands first. */
export default async function Safety() {
  const [{ actor, view }, t, head] = await Promise.all([
    openReceipt(),
    getTranslations('receipt.safety'),
    headers(),
  ])
  return (
    <WordsPage
      view={view}
      title={t('title')}
      before={
        <>
          <Notice tone="safety">{t('asleep')}</Notice>
          <CrisisHelp country={guessCountry(actor.timeZone, head.get('accept-language'))} />
        </>
      }
      label={t('words')}
      hint={t('wordsHint')}
      send={t('send')}
      action={act.bind(null, 'raiseSafety')}
      notNow={view.openEvents.includes('raiseSafety') ? null : t('notNow')}
    />
  )
}
