import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openReceipt } from '../../visit'
import { WordsPage } from '../../words-page'
import { act } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('receipt'))('title') }
}

/** Whoever handles it is too close to somebody; somebody uninvolved judges that. */
export default async function Conflict() {
  const [{ view }, t] = await Promise.all([openReceipt(), getTranslations('receipt.conflict')])
  return (
    <WordsPage
      view={view}
      title={t('title')}
      lede={t('lede')}
      label={t('words')}
      hint={t('wordsHint')}
      send={t('send')}
      action={act.bind(null, 'raiseConflict')}
      notNow={view.openEvents.includes('raiseConflict') ? null : t('notNow')}
    />
  )
}
