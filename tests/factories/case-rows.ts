import { deliverCaseDeadline } from '@/lib/cases/effects/deliver-deadline'
import { db, withActor } from '@/lib/db/client'
import { now } from '@/lib/deadlines/now'
import type { Actor } from '@/lib/policy/actor'
import { memberRef, personRef } from '@/lib/vault/references'
import type { DeadlineName } from '@/machines/effects'
import type { FreshDatabase } from './database'

/** The rows of the tables, seen as their owner: past row-level security, and never written. */
type Owner = Pick<FreshDatabase, 'owner'>

async function column<T>({ owner }: Owner, text: string, values: unknown[]): Promise<T[]> {
  const { rows } = await owner.query({ text, values, rowMode: 'array' })
  return rows.map((row) => row[0] as T)
}

export async function caseIdOf(database: Owner, name: string): Promise<string> {
  const [id] = await column<string>(database, 'select id from case_file where code_name = $1', [name])
  if (!id) throw new Error('no such case')
  return id
}

export interface DeadlineInTable {
  id: string
  generation: number
  state: 'armed' | 'fired' | 'stopped'
  /** milliseconds, domain time */
  dueAt: number
}

export async function deadlineOf(
  database: Owner,
  name: string,
  deadline: DeadlineName,
): Promise<DeadlineInTable | null> {
  const { rows } = await database.owner.query(
    `select c.id, generation, state, due_at as "dueAt" from deadline c join case_file f on f.id = c.case_id
     where code_name = $1 and name = $2`,
    [name, deadline],
  )
  return rows[0] ? { ...rows[0], dueAt: rows[0].dueAt.getTime() } : null
}

/** In how long a deadline is due, in milliseconds; null while it does not run. */
export async function dueIn(database: Owner, name: string, deadline: DeadlineName): Promise<number | null> {
  const row = await deadlineOf(database, name, deadline)
  return row?.state === 'armed' ? row.dueAt - (await now()) : null
}

/** Waits, in domain time, until a deadline is due, and runs its job. */
export async function ring(
  database: FreshDatabase,
  name: string,
  deadline: DeadlineName,
): Promise<DeadlineInTable> {
  const row = await deadlineOf(database, name, deadline)
  if (row?.state !== 'armed') throw new Error(`${deadline} does not run`)
  const wait = row.dueAt - (await now())
  if (wait > 0) await database.moveTime(wait + 1000)
  await deliverCaseDeadline(row.id, row.generation)
  return row
}

/** The events of a case, in order. */
export const eventsOf = (database: Owner, name: string): Promise<string[]> =>
  column(
    database,
    `select event from case_event e join case_file f on f.id = e.case_id where code_name = $1 order by seq`,
    [name],
  )

/** Every notice of a case so far as `<half of an address> <notice>`, sorted. */
export async function noticesOf(database: Owner, name: string): Promise<string[]> {
  const { rows } = await database.owner.query(
    `select recipient_ref as ref, notice from notice n join case_file f on f.id = n.case_id where code_name = $1`,
    [name],
  )
  const people = await mailsByRef()
  return rows.map(({ ref, notice }) => `${people.get(ref)} ${notice}`).sort()
}

/** Who has which capacity in a case now, as `<half of an address> <capacity>`, sorted. */
export async function participantsOf(database: Owner, name: string): Promise<string[]> {
  const { rows } = await database.owner.query(
    `select distinct holder_ref as ref, capacity from access a join case_file f on f.id = a.case_id
     where code_name = $1 and until is null`,
    [name],
  )
  const people = await mailsByRef()
  return rows.map(({ ref, capacity }) => `${people.get(ref)} ${capacity}`).sort()
}

async function mailsByRef(): Promise<Map<string, string>> {
  const people = await db().person.findMany({ select: { id: true, email: true } })
  const named = people.map(({ id, email }) => ({ id, name: email.split('@')[0] ?? email }))
  return new Map(
    named.flatMap(({ id, name }) => [[personRef(id), name] as const, [memberRef(id), name] as const]),
  )
}

/** The tables that tell a permitted reader something of a case; the trail and first readings are apart. */
export const caseTables = [
  'case_file',
  'case_part',
  'key_grant',
  'document',
  'access',
  'exclusion',
  'involvement',
  'asked_office',
  'case_event',
  'deadline',
  'act',
  'notice',
  'case_link',
]

/**
 * Everything that cases are made of, as text: equal before and after means that nothing happened. Left out is what
 * looking and trying leave behind on purpose: first readings, and each actor's own chain.
 */
export async function dumpCases(database: Owner): Promise<string> {
  const everything = [
    ...caseTables.map((table) => `select t::text from ${table} t order by 1`),
    'select t::text from trail_entry t where case_id is not null order by 1',
    'select t::text from trail_key t where case_id is not null order by 1',
    'select t::text from outcome_fact t order by 1',
    'select t::text from receipt_notice t order by 1',
    'select count(*)::text from graphile_worker._private_jobs',
  ]
  const parts: string[] = []
  for (const text of everything) parts.push(...(await column<string>(database, text, [])))
  return parts.join('\n')
}

/** Every table with rows of a case. */
export const tablesOfCases = [...caseTables, 'reading', 'trail_entry', 'trail_detail', 'trail_key']

/** How many rows of each table the one who asks gets. */
export const rowsSeen = (actor: Actor) =>
  withActor(actor, async (tx) => {
    const counts: Record<string, number> = {}
    for (const table of tablesOfCases) {
      const [row] = await tx.$queryRawUnsafe<{ n: number }[]>(`select count(*)::int as n from ${table}`)
      counts[table] = row?.n ?? -1
    }
    return counts
  })
