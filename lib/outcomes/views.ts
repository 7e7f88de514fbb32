import type { OfficeRole } from '@/lib/policy'
import type { YearTable } from './suppress'
import type { MeasureTable } from './suppress-measures'

/** What can be seen of how cases ended: counts, small ones withheld, years newest first. */
export interface OutcomesView {
  /** the kinds of matter, in the order of every row's cells */
  matters: readonly string[]
  /** the measures, in the order of every row's cells */
  measures: readonly string[]
  years: YearOutcomes[]
  /** the last quarter that is over, `2026-Q3`: nothing later is counted */
  until: string
}

export interface YearOutcomes {
  year: number
  /** the finished quarters of that year in which anything could have closed, in order: `2026-Q1`, … */
  quarters: string[]
  cases: YearTable
  decided: MeasureTable
}

/** What waits at one office: in bands, small counts as null ("fewer than 5"), nothing of what it is. */
export interface WaitingView {
  role: OfficeRole
  region: string
  /** how long they have waited, from the shortest */
  bands: { band: WaitingBand; count: number | null }[]
}
export const waitingBands = ['day', 'week', 'month', 'longer'] as const
export type WaitingBand = (typeof waitingBands)[number]

/** Whether the record of what was done still fits together. */
export interface TrailView {
  intact: boolean
  /** domain time, milliseconds */
  checkedAt: number
}
