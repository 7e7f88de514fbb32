import { getTranslations } from 'next-intl/server'
import { Thread } from '@/app/_case/thread'
import { write } from '@/app/_case/write'
import { ActForm, Button, TextArea } from '@/app/_ui'
import { ReceiptPage } from '../../receipt-page'
import { openReport, type ReportPageProps } from '../open-report'

/** The thread of the reporter and the handler. */
export default async function Conversation(props: ReportPageProps) {
  const [{ view, done }, t] = await Promise.all([openReport(props), getTranslations('receipt.conversation')])
  const thread = view.concern?.reporterThread ?? null
  return (
    <ReceiptPage view={view} part="conversation" done={done}>
      {thread ? <Thread kind="phrase" messages={thread} empty={t('empty')} /> : <p>{t('closed')}</p>}
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
