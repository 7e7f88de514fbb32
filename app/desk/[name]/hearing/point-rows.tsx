'use client'

import { useContext } from 'react'
import { Fold } from '@/app/_ui/fold'
import { FormContext } from '@/app/_ui/form/form-context'
import { pointField } from '@/lib/cases/events/form-fields'
import { WatchedText, type WatchedTextProps } from './watched-text'

/** Rows shown from the beginning; the rest are added on request. */
const OPEN = 3

/** What they will be asked about, point by point: each short enough to be admitted or denied by itself. */
export function PointRows({
  labels,
  more,
  ...watched
}: Pick<WatchedTextProps, 'report' | 'says'> & { labels: string[]; more: string }) {
  const { state } = useContext(FormContext)
  const draw = (label: string, row: number) => (
    <WatchedText key={label} {...watched} name={pointField(row)} label={label} rows={2} />
  )
  const typedBelow = labels.some((_, row) => row >= OPEN && state.values[pointField(row)]?.[0])
  return (
    <>
      {labels.slice(0, OPEN).map(draw)}
      <Fold summary={more} open={typedBelow}>
        {labels.slice(OPEN).map((label, row) => draw(label, row + OPEN))}
      </Fold>
    </>
  )
}
