import type { Ref } from '@/lib/policy/actor'
import type { DeadlineName } from '@/machines/effects'
import type { Tx } from './client'
import { hourOf, memberOf, personOf } from './references'

export interface DeadlineRow {
  id: string
  caseId: string
  name: DeadlineName
  dueAt: number
  generation: number
  state: 'armed' | 'fired' | 'stopped'
}

/** The deadlines that run in these cases, of those this actor sees; the soonest first. */
export async function runningDeadlines(tx: Tx, caseIds: readonly string[]): Promise<DeadlineRow[]> {
  const rows = await tx.deadline.findMany({
    where: { caseId: { in: [...caseIds] }, state: 'armed' },
    orderBy: { dueAt: 'asc' },
  })
  return rows.map(fromRow)
}

/**
 * The deadline a system event is bound to. Null when it was stopped, fired or started anew after the job was set, or is
 * not due yet: then there is nothing to do.
 */
export async function boundDeadline(tx: Tx, deadlineId: string): Promise<DeadlineRow | null> {
  const row = await tx.deadline.findUnique({ where: { id: deadlineId } })
  return row && fromRow(row)
}

type Row = NonNullable<Awaited<ReturnType<Tx['deadline']['findUnique']>>>

const fromRow = (row: Row): DeadlineRow => ({
  ...row,
  name: row.name as DeadlineName,
  state: row.state as DeadlineRow['state'],
  dueAt: row.dueAt.getTime(),
})

export interface Departure {
  personRef: Ref
  event: 'handlerGone' | 'roleEnded'
}

export async function findDeparture(tx: Tx, departureId: string): Promise<Departure | null> {
  const row = await tx.departure.findUnique({ where: { id: departureId } })
  return row && { personRef: personOf(row.personRef), event: row.event as Departure['event'] }
}

/**
 * Cases a departure is bound to: those in which that person handles or is asked to (`handlerGone`), or
 * that are about them, whether or not they know of it (`roleEnded`). For the system actor alone.
 */
export async function casesOfDeparture(tx: Tx, { personRef, event }: Departure): Promise<string[]> {
  const select = { caseId: true } as const
  const rows =
    event === 'handlerGone'
      ? await tx.access.findMany({
          where: {
            holderKind: 'member',
            holderRef: memberOf(personRef),
            until: null,
          },
          select,
        })
      : await tx.involvement.findMany({
          where: { kind: 'person', ref: personRef, role: { in: ['subject', 'respondent'] } },
          select,
        })
  return [...new Set(rows.map((row) => row.caseId))]
}

/**
 * Records a departure, with a job that moves the remaining cases once every process has read the directory anew.
 * Returns the id to which the system events that follow are bound.
 */
export async function insertDeparture(tx: Tx, departure: Departure & { at: number }): Promise<string> {
  const { event, at } = departure
  // who leaves an office does so as its member; whose role ends is the one that a case is about
  const personRef = event === 'handlerGone' ? memberOf(departure.personRef) : departure.personRef
  const { id } = await tx.departure.create({ data: { personRef, event, at: hourOf(at) } })
  await tx.$executeRaw`select graphile_worker.add_job('departure', ${JSON.stringify({ departureId: id })}::json,
    run_at => clock_timestamp() + interval '90 seconds', job_key => ${`departure:${id}`})`
  return id
}
