import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Thread } from '@/app/_case/thread'
import { write } from '@/app/_case/write'
import {
  ActForm,
  Button,
  DateTime,
  OwnText,
  Section,
  SummaryList,
  type SummaryRow,
  TextArea,
} from '@/app/_ui'
import type { ConcernReportView } from '@/lib/cases/model/concern-views'
import { ReceiptPage } from '../../receipt-page'
import { openReport, type ReportPageProps } from '../open-report'

/** What was reported, what was added since, and a place to add more. Nothing written is ever changed. */
export default async function Report(props: ReportPageProps) {
  const [{ view, done }, t] = await Promise.all([openReport(props), getTranslations('receipt.report')])
  const { report, added = [] } = view.concern ?? { report: null }
  return (
    <ReceiptPage view={view} part="report" done={done}>
      {report ? <Reported report={report} /> : <p>{t('closed')}</p>}
      {added.length > 0 ? (
        <Section title={t('added')}>
          <Thread kind="phrase" messages={added} />
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

/** The report as it was sent. The text is the reporter's own, the choices are worded as in the questions. */
function Reported({ report }: { report: ConcernReportView }) {
  const t = useTranslations('receipt.report')
  const about = useTranslations('about')
  const words = (label: string, text: string | null): SummaryRow[] =>
    text ? [{ label, value: <OwnText>{text}</OwnText> }] : []
  const conduct = report.guidelines.map((id) => (
    <span key={id} className="block">
      {about(`conduct.said.${id}`)}
    </span>
  ))
  return (
    <SummaryList
      rows={[
        { label: t('sent'), value: <DateTime at={report.at} /> },
        ...(report.taken ? [{ label: t('taken'), value: t(`takenBy.${report.taken}`) }] : []),
        { label: about('check.what'), value: about(`what.${report.matter}.label`) },
        ...(conduct.length > 0 ? [{ label: about('check.conduct'), value: conduct }] : []),
        ...words(about('check.words'), report.words),
        { label: about('check.seen'), value: about(`seen.${report.sawIt}`) },
        ...words(about('check.when'), report.when),
        ...words(about('check.where'), report.where),
        ...words(about('check.who'), report.aboutText),
        { label: about('check.affected'), value: about(`affected.${report.affected}`) },
        ...words(t('affectedText'), report.affectedText),
        ...words(about('check.help'), report.wouldHelp),
        ...words(t('name'), report.reporterName),
        ...words(t('contact'), report.reporterContact),
      ]}
    />
  )
}
