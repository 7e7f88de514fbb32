import { useTranslations } from 'next-intl'
import { DateTime, OwnText, SummaryList, type SummaryRow } from '@/app/_ui'
import type { ConcernReportView } from '@/lib/cases/model/concern-views'

/** The report as it was sent. The words are the reporter's own, the choices in the words of the questions. */
export function Reported({ report }: { report: ConcernReportView }) {
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
