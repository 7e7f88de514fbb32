import { getTranslations } from 'next-intl/server'
import { write } from '@/app/_case/write'
import { ActForm, Button, Section, TextArea } from '@/app/_ui'
import { doneKeyOf } from '../../done'
import { ReceiptPage } from '../../receipt-page'
import { receiptTitle } from '../../title'
import { openReceipt } from '../../visit'
import type { ReceiptParams } from '../page'
import { Thread } from '../thread'
import { Reported } from './reported'

export const generateMetadata = receiptTitle

/** What was reported, what was added since, and a place to add more. Nothing written is ever changed. */
export default async function Report({ searchParams }: ReceiptParams) {
  const [{ view }, t, { done }] = await Promise.all([
    openReceipt(),
    getTranslations('receipt.report'),
    searchParams,
  ])
  const { report, added = [] } = view.concern ?? { report: null }
  return (
    <ReceiptPage view={view} part="report" done={doneKeyOf(done)}>
      {report ? <Reported report={report} /> : <p>{t('closed')}</p>}
      {added.length > 0 ? (
        <Section title={t('added')}>
          <Thread messages={added} />
        </Section>
      ) : null}
      {view.mayWrite.correct ? (
        <ActForm action={write.bind(null, { side: '/receipt', name: view.name }, 'facts')} label={t('add')}>
          <TextArea name="words" label={t('add')} hint={t('addHint')} rows={5} />
          <Button>{t('send')}</Button>
        </ActForm>
      ) : (
        <p className="text-ink-soft">{t('readOnly')}</p>
      )}
    </ReceiptPage>
  )
}
