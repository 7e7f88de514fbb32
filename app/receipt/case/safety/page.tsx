import { getTranslations } from 'next-intl/server'
import { CrisisHelpNear, Notice } from '@/app/_ui'
import { receiptTitle } from '../../title'
import { openReceipt } from '../../visit'
import { WordsPage } from '../../words-page'
import { act } from '../actions'

export const generateMetadata = receiptTitle

/** Raises a concern for somebody's safety; help that answers at once stands first. */
export default async function Safety() {
  const [{ actor, view }, t] = await Promise.all([openReceipt(), getTranslations('receipt.safety')])
  return (
    <WordsPage
      view={view}
      title={t('title')}
      before={
        <>
          <Notice tone="safety">{t('asleep')}</Notice>
          <CrisisHelpNear timeZone={actor.timeZone} slip={view.workflow === 'slip'} />
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
