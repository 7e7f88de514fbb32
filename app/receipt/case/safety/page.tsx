import { getTranslations } from 'next-intl/server'
import { CrisisHelpNear, Notice } from '@/app/_ui'
import { TextPage } from '../../text-page'
import { receiptTitle } from '../../title'
import { openReceipt } from '../../visit'

export const generateMetadata = receiptTitle

/** Raises a concern for somebody's safety; help that answers at once stands first. */
export default async function Safety() {
  const [{ actor, view }, t] = await Promise.all([openReceipt(), getTranslations('receipt.safety')])
  return (
    <TextPage
      view={view}
      title={t('title')}
      before={
        <>
          <Notice tone="safety">{t('asleep')}</Notice>
          <CrisisHelpNear timeZone={actor.timeZone} slip={view.workflow === 'slip'} />
        </>
      }
      label={t('words')}
      hint={t('textHint')}
      send={t('send')}
      act="raiseSafety"
      notNow={view.availableEvents.includes('raiseSafety') ? null : t('notNow')}
    />
  )
}
