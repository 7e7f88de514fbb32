import type { AdviceEventType } from '@/machines/advice/events'
import type { ConcernEventType } from '@/machines/concern/events'
import type { SlipEventType } from '@/machines/slip/events'
import { adviceTable } from './advice-table'
import { concernTable } from './concern-table'
import { slipTable } from './slip-table'
import type { PeopleRow } from './table'

/** The workflows that policy decides about event by event; cover has a policy of its own. */
export interface CaseEventTypes {
  slip: SlipEventType
  concern: ConcernEventType
  advice: AdviceEventType
}
export type CaseWorkflow = keyof CaseEventTypes

const tables: { readonly [W in CaseWorkflow]: { readonly [T in CaseEventTypes[W]]: PeopleRow | 'system' } } =
  {
    slip: slipTable,
    concern: concernTable,
    advice: adviceTable,
  }

/** The row of an event of this workflow; null for any other name: it may come from a form, and nothing inherited counts. */
export function rowOf(workflow: CaseWorkflow, event: string): PeopleRow | 'system' | null {
  if (!Object.hasOwn(tables, workflow)) return null
  const table: Readonly<Record<string, PeopleRow | 'system'>> = tables[workflow]
  return Object.hasOwn(table, event) ? (table[event] ?? null) : null
}
