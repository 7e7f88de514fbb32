import type { Capacity } from '@/machines/effects'
import type { Condition } from './conditions'

/** Capacities that may do it, each *unless* one of the conditions is so. A capacity not named may not. */
export type PeopleRow = Partial<Record<Capacity, readonly Condition[]>>

/** Whose act, unless. An event of the workflow without a row does not compile. */
export type Table<PersonEvent extends string, SystemEvent extends string> = {
  readonly [T in PersonEvent]: PeopleRow
} & { readonly [T in SystemEvent]: 'system' }

/** No condition beside those that hold for every row. */
export const always: readonly Condition[] = []
