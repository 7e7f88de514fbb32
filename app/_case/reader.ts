import type { LocalDate } from '@/machines/effects'
import type { Side } from './case-path'

/** By which way someone reads a case: as a party with an account, by a recovery phrase, or as one who handles it. */
export type ReaderKind = 'party' | 'phrase' | 'handler'

/** One of the people a case concerns, as its pages know them. Only the view says what they may see and do. */
export interface Reader {
  kind: Exclude<ReaderKind, 'handler'>
  side: Side
  /** address of the case's first page */
  base: string
  /** today where the reader is */
  today: LocalDate
  /** IANA zone in which the reader reads dates */
  timeZone: string
}

/** The address of one page of a case; without a folder its first. */
export const pathOf = ({ base }: Pick<Reader, 'base'>, folder = '') => (folder ? `${base}/${folder}` : base)
