import type { MeasureId } from '@/lib/cases/model/views'
import type { Band } from '@/lib/db/commit'
import type { Count, YearTable } from './suppress'
import type { MeasureTable } from './suppress-measures'

export type { Count }

/** How cases ended: counts, small ones withheld, newest year first. */
export interface OutcomesView {
  /** the kinds of concern, in the order of every row's cells */
  matters: readonly CountedMatter[]
  /** the measures, in the order of every row's cells */
  measures: readonly MeasureId[]
  years: YearOutcomes[]
  /** the last finished quarter, `2026-Q3`: nothing later is counted */
  until: string
}

export const countedMatters = ['slip', 'relapse', 'misuse', 'ethicalLapse', 'notSure'] as const
type CountedMatter = (typeof countedMatters)[number]

export interface YearOutcomes {
  year: number
  /** the finished quarters of that year in which a case could have closed, in order: `2026-Q1`, … */
  quarters: string[]
  cases: YearTable
  decided: MeasureTable
}

/** What waits at one office and no one has accepted yet: how many and for how long, nothing about what it is. */
export interface WaitingView {
  /** in the reader's language */
  office: string
  /** null: fewer than five */
  count: number | null
  /** how long the oldest of them has waited */
  longest: Band
}

/** Whether the trail is intact. */
export interface TrailView {
  intact: boolean
  /** domain time, milliseconds */
  checkedAt: number
}
