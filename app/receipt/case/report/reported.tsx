import { useTranslations } from 'next-intl'
import { DateTime, OwnWords, SummaryList, type SummaryRow } from '@/app/_ui'
import type { LapseReportView } from '@/lib/cases/lapse-views'

/** The report as it was sent. The words are the reporter's own, the choices in the words of the questions. */
export function Reported({ report }: { report: LapseReportView }) {
  const t = useTranslations('receipt.report')
  const about = useTranslations('about')
  const words = (label: string, text: string | null): SummaryRow[] =>
    text ? [{ label, value: <OwnWords>{text}</OwnWords> }] : []
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
        ...words(about('check.who'), report.aboutWords),
        { label: about('check.affected'), value: about(`affected.${report.affected}`) },
        ...words(t('affectedWords'), report.affectedWords),
        ...words(about('check.help'), report.wouldHelp),
        ...words(t('name'), report.reporterName),
        ...words(t('contact'), report.reporterContact),
      ]}
    />
  )
}
