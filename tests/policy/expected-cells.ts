import type { Capacity } from '@/machines/effects'

/**
 * The policy as people would write it down, apart from the product's own tables. A new event has no row in its table,
 * and a new capacity no column and no place among the strangers: then these files do not compile.
 */
export const cells = {
  _: 'never',
  Y: 'yes',
  self: 'when the report is a self-report',
  theirs: 'when they wrote the report',
  other: 'when the other side proposed it',
  own: 'when their own side proposed it',
  once: 'when their side has not asked before',
  noConflictOfInterest: 'unless a conflict of interest they declared still waits for an answer',
  conflictOfInterest: 'when a declared conflict of interest waits for an answer',
  up: 'when advisor or coordinator',
  firm: 'when of an office other than an advisor’s',
  central: 'when of Central Office',
  elsewhere: 'when of another office than the handler’s',
  second: 'when of another office than the handler’s, and no advisor',
  impose: 'when of another office than the handler’s that may impose',
  decide:
    'when of another office than the handler’s, no advisor, and, for what is imposed, one that may impose',
} as const
export type Cell = keyof typeof cells

/** One cell for each column, in their order; the length is part of the type. */
export type Row<C extends readonly Capacity[]> = { readonly [K in keyof C]: Cell } | 'system'
export type Matrix<E extends string, C extends readonly Capacity[]> = Record<E, Row<C>>

/** Nothing is left over: every capacity has a column or is named as one that stands to no such case. */
export type Everyone<Columns extends readonly Capacity[], Strangers extends readonly Capacity[]> =
  Exclude<Capacity, Columns[number] | Strangers[number]> extends never ? true : never
