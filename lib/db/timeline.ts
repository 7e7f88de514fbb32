import type { Ref } from '@/lib/policy/actor'
import type { Capacity } from '@/machines/effects'
import type { Tx } from './client'
import { openInstant, personOf } from './references'

export interface CaseEventRow {
  caseId: string
  seq: number
  event: string
  capacity: Capacity | null
  /** null for a system event */
  actorRef: Ref | null
  at: number
}

/** The last event of each of these cases that the actor sees. */
export async function lastEvents(tx: Tx, caseIds: readonly string[]): Promise<CaseEventRow[]> {
  const rows = await tx.$queryRaw<(Omit<CaseEventRow, 'at'> & { at: Date; exactAt: string | null })[]>`
    select e.case_id as "caseId", e.seq, e.event, e.capacity, e.actor_ref as "actorRef", e.at, e.exact_at as "exactAt"
    from unnest(${[...caseIds]}::uuid[]) as which
    cross join lateral (select * from case_event where case_id = which order by seq desc limit 1) e`
  return rows.map(eventOfRow)
}

export const eventOfRow = <R extends { actorRef: Ref | null; at: Date | number; exactAt: string | null }>({
  exactAt,
  ...row
}: R) => ({
  ...row,
  actorRef: row.actorRef && personOf(row.actorRef),
  at: openInstant(exactAt, row.at),
})
