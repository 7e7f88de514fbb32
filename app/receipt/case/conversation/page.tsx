import { getTranslations } from 'next-intl/server'
import { write } from '@/app/_case/write'
import { ActForm, Button, TextArea } from '@/app/_ui'
import { doneKeyOf } from '../../done'
import { ReceiptPage } from '../../receipt-page'
import { receiptTitle } from '../../title'
import { openReceipt } from '../../visit'
import type { ReceiptParams } from '../page'
import { Thread } from '../thread'

export const generateMetadata = receiptTitle

/** Between the reporter and whoever handles it: what was asked, what was answered. */
export default async function Conversation({ searchParams }: ReceiptParams) {
  const [{ view }, t, { done }] = await Promise.all([
    openReceipt(),
    getTranslations('receipt.conversation'),
    searchParams,
  ])
  const thread = view.concern?.reporterThread ?? null
  return (
    <ReceiptPage view={view} part="conversation" done={doneKeyOf(done)}>
      {thread ? <Thread messages={thread} empty={t('empty')} /> : <p>{t('closed')}</p>}
      {view.mayWrite.reporter ? (
        <ActForm
          action={write.bind(null, { side: '/receipt', name: view.name }, 'toReporter')}
          label={t('title')}
        >
          <TextArea name="words" label={t('write')} hint={t('hint')} rows={5} />
          <Button>{t('send')}</Button>
        </ActForm>
      ) : (
        <p className="text-ink-soft">{t('readOnly')}</p>
      )}
    </ReceiptPage>
  )
}
