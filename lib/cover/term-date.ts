import type { LocalDate } from '@/machines/effects'

/** The date that bounds terms: the same everywhere, as the database counts them. `at` in milliseconds. */
export const termDate = (at: number): LocalDate => new Date(at).toISOString().slice(0, 10)
