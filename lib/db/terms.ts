import type { LocalDate } from '@/machines/effects'

/** The day by which terms are counted: of UTC, as row-level security counts them. @param at domain time, milliseconds */
export const termDay = (at: number): LocalDate => new Date(at).toISOString().slice(0, 10)

/** Whether a term holds on that day; `untilOn` is its last day. */
export const holds = (term: { fromOn: LocalDate; untilOn: LocalDate | null }, day: LocalDate): boolean =>
  term.fromOn <= day && (term.untilOn === null || term.untilOn >= day)

/** The same as a condition of a query. */
export const heldOn = (day: LocalDate) => ({
  fromOn: { lte: day },
  OR: [{ untilOn: null }, { untilOn: { gte: day } }],
})
