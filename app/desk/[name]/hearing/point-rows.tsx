'use client'

import { useTranslations } from 'next-intl'
import { useContext } from 'react'
import { Fold } from '@/app/_ui/fold'
import { FormContext } from '@/app/_ui/form/form-context'
import type { ReportedWords } from '@/lib/cases/identifying-facts'
import { POINT_ROWS, pointField } from './point-fields'
import { WatchedText } from './watched-text'

/** Rows that lie open from the beginning; the others wait until somebody wants them. */
const OPEN = 3

/** What they will be asked about, point by point: each short enough to be admitted or denied by itself. */
export function PointRows({ report }: { report: ReportedWords | null }) {
  const t = useTranslations('desk.hearing.prepare')
  const { state } = useContext(FormContext)
  const rows = Array.from({ length: POINT_ROWS }, (_, row) => row)
  const draw = (row: number) => (
    <WatchedText
      key={row}
      name={pointField(row)}
      label={t('point', { number: row + 1 })}
      rows={2}
      report={report}
    />
  )
  const more = rows.slice(OPEN)
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="mb-1 font-bold">{t('points')}</legend>
      <p className="text-ink-soft">{t('pointsHint')}</p>
      {rows.slice(0, OPEN).map(draw)}
      <Fold summary={t('morePoints')} open={more.some((row) => state.values[pointField(row)]?.[0])}>
        {more.map(draw)}
      </Fold>
    </fieldset>
  )
}
