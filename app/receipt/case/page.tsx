import { getTranslations } from 'next-intl/server'
import { CrisisHelpNear, Notice } from '@/app/_ui'
import { doneKeyOf } from '../done'
import { ReceiptPage } from '../receipt-page'
import { receiptTitle } from '../title'
import { openReceipt } from '../visit'
import { NextCard } from './next-card'
import { SecondaryActions } from './secondary-actions'
import { CaseTimeline } from './timeline'
import { WhereCard } from './where-card'

export const generateMetadata = receiptTitle

export interface ReceiptParams {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A report at a glance: where it is, why, who acts next and by when, what its reporter can do. */
export default async function ReceiptCase({ searchParams }: ReceiptParams) {
  const [{ actor, view }, t, { done }] = await Promise.all([
    openReceipt(),
    getTranslations('receipt.where'),
    searchParams,
  ])
  const { safety, hold } = view.where
  return (
    <ReceiptPage view={view} part="overview" done={doneKeyOf(done)}>
      {safety === 'raised' || safety === 'actionTaken' ? (
        <Notice tone="safety" title={t('safety.title')}>
          {t('safety.text')}
        </Notice>
      ) : null}
      {hold === 'onHold' ? <Notice>{t('onHold')}</Notice> : null}
      <NextCard view={view} />
      <WhereCard view={view} />
      <CaseTimeline view={view} />
      <SecondaryActions view={view} />
      <CrisisHelpNear timeZone={actor.timeZone} slip={view.workflow === 'slip'} />
    </ReceiptPage>
  )
}
