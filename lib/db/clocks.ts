import type { ClockName } from '@/machines/effects'
import type { Tx } from './client'

export interface ClockRow {
  id: string
  caseId: string
  name: ClockName
  dueAt: number
  generation: number
  state: 'armed' | 'fired' | 'stopped'
}

/** The clocks that run in these cases, of those this actor sees; the soonest first. */
export async function runningClocks(tx: Tx, caseIds: readonly string[]): Promise<ClockRow[]> {
  const rows = await tx.clock.findMany({
    where: { caseId: { in: [...caseIds] }, state: 'armed' },
    orderBy: { dueAt: 'asc' },
  })
  return rows.map(fromRow)
}

/**
 * The clock a system event is bound to. Null when it has been stopped, fired or started anew since its alarm was
 * set, or is not due yet: then there is nothing to do.
 */
export async function boundClock(tx: Tx, clockId: string): Promise<ClockRow | null> {
  const row = await tx.clock.findUnique({ where: { id: clockId } })
  return row && fromRow(row)
}

type Row = NonNullable<Awaited<ReturnType<Tx['clock']['findUnique']>>>

const fromRow = (row: Row): ClockRow => ({
  ...row,
  name: row.name as ClockName,
  state: row.state as ClockRow['state'],
  dueAt: row.dueAt.getTime(),
})

/** Cases a departure is bound to: those that person handles, or is the subject of. For the system actor alone. */
export async function casesOfDeparture(tx: Tx, departureId: string): Promise<string[]> {
  const departure = await tx.departure.findUnique({ where: { id: departureId } })
  if (!departure) return []
  const capacity = departure.event === 'handlerGone' ? 'handler' : 'subject'
  const rows = await tx.access.findMany({
    where: { holderKind: 'person', holderRef: departure.personRef, until: null, capacity },
    select: { caseId: true },
    distinct: ['caseId'],
  })
  return rows.map((row) => row.caseId)
}

/** Writes down that somebody left; returns the id to which the system events that follow are bound. */
export async function insertDeparture(
  tx: Tx,
  departure: { personRef: string; event: 'handlerGone' | 'roleEnded'; at: number },
): Promise<string> {
  const row = await tx.departure.create({ data: { ...departure, at: new Date(departure.at) } })
  return row.id
}
