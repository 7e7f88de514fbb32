import { useTranslations } from 'next-intl'
import { DateTime, OwnText, Section, SummaryList, type SummaryRow } from '@/app/_ui'
import type { ConcernReportView, ConcernView } from '@/lib/cases/model/concern-views'

/** A report as it was written, question by question; what was left empty is left out. */
export function ReportedText(props: { report: ConcernReportView; identity: ConcernView['identity'] }) {
  const t = useTranslations('desk.report')
  const guideline = useTranslations('guideline')
  const { report } = props
  const own = (label: string, words: string | null): SummaryRow[] =>
    words ? [{ label, value: <OwnText>{words}</OwnText> }] : []
  const rows: SummaryRow[] = [
    ...own(t('words'), report.words),
    {
      label: t('guidelines'),
      value: report.guidelines.length
        ? report.guidelines.map((id) => (
            <span key={id} className="block">
              {guideline(`${id}.label`)}
            </span>
          ))
        : guideline('none'),
    },
    { label: t('sawIt'), value: t(`sawItAs.${report.sawIt}`) },
    ...own(t('when'), report.when),
    ...own(t('where'), report.where),
    ...own(t('about'), report.aboutText),
    {
      label: t('affected'),
      value: (
        <>
          {t(`affectedWho.${report.affected}`)}
          {report.affectedText ? <OwnText>{report.affectedText}</OwnText> : null}
        </>
      ),
    },
    ...own(t('wouldHelp'), report.wouldHelp),
    { label: t('reporter'), value: report.reporterName ?? t(`identity.${props.identity}`) },
    ...own(t('contact'), report.reporterContact),
    ...(report.taken ? [{ label: t('taken'), value: t(`takenBy.${report.taken}`) }] : []),
  ]
  return (
    <Section title={t('written')}>
      <p className="-mt-2 text-ink-soft">
        <DateTime at={report.at} />
      </p>
      <SummaryList rows={rows} />
    </Section>
  )
}
