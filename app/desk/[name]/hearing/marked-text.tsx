import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Fold } from '@/app/_ui'
import type { ConcernReportView } from '@/lib/cases/model/concern-views'
import { tellingIn } from './telling'

/** The report as it was written, with every place marked that could tell who wrote it, each with what it is. */
export function MarkedText({ report }: { report: ConcernReportView }) {
  const t = useTranslations('desk.hearing.prepare')
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end, kind } of tellingIn(report)) {
    parts.push(report.words.slice(at, start))
    parts.push(
      <mark key={start} title={t(`kind.${kind}`)} className="rounded bg-warm px-0.5 text-warm-ink underline">
        {report.words.slice(start, end)}
        <span className="sr-only"> ({t(`kind.${kind}`)})</span>
      </mark>,
    )
    at = end
  }
  parts.push(report.words.slice(at))
  return (
    <Fold summary={t('marked')}>
      <p className="text-ink-soft">{t('markedHint')}</p>
      <p dir="auto" className="own-words">
        {parts}
      </p>
    </Fold>
  )
}
