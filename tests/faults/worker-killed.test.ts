import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { insertDeparture } from '@/lib/db/deadlines'
import { termDay } from '@/lib/db/terms'
import { now } from '@/lib/deadlines/now'
import { sweep } from '@/lib/deadlines/sweep'
import { endTerm } from '@/lib/directory/end-term'
import type { PersonActor } from '@/lib/policy'
import { deadlineOf, eventsOf, noticesOf, participantsOf } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, day, report } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'
import { startWorkerProcess, type WorkerProcess } from '../factories/worker-process'
import { type MailSink, startMailSink } from './mail-sink'

/**
 * What a power cut does to a worker: `kill -9` in the middle of its jobs, then a new one starts. Five minutes
 * pass by making the dead worker's locks five minutes older.
 */
let database: FreshDatabase
let sink: MailSink
let worker: WorkerProcess
let facilitator: PersonActor
let advisor: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  sink = await startMailSink()
  await database.owner.query('update person set quiet_from = null, quiet_until = null')
  facilitator = await actor('facilitator.harbour')
  advisor = await actor('advisor.harbour')
}, 120_000)
beforeEach(async () => {
  worker = await startWorkerProcess()
}, 120_000)
afterAll(async () => {
  await worker.stop()
  await sink.close()
  await database.close()
})

const number = async (query: string, values: unknown[] = []): Promise<number> =>
  (await database.owner.query({ text: query, values, rowMode: 'array' })).rows[0]?.[0]
const unsent = () => number('select count(*)::int from notice where sent_at is null')
const lockedJobs = () =>
  number('select count(*)::int from graphile_worker._private_jobs where locked_at is not null')

/**
 * How many connections wait for a row that this test locks. The statistics of other connections are read afresh
 * each time.
 */
const waitingForARow = async (): Promise<number> => {
  await database.owner.query('select pg_stat_clear_snapshot()')
  return number(
    `select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
}

/** Queries the database until the condition holds. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await database.owner.query('select 1')
}

/** A new worker takes over; the dead one's jobs come back after five minutes. */
async function anotherTakesOver(): Promise<void> {
  worker = await startWorkerProcess()
  await database.owner.query(
    `update graphile_worker._private_jobs set locked_at = locked_at - interval '6 minutes'`,
  )
  // the worker's own schedule does this once a minute
  await sweep()
}

/** How many mails each person got according to the mail server, and how many the cases wanted. */
const counted = (all: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(all, (one) => one)].map(([who, mails]) => [who, mails.length]).sort())
const wanted = async (names: readonly string[]) => {
  const all: string[] = []
  for (const name of names) all.push(...(await noticesOf(database, name)))
  return counted(all.map((row) => row.split(' ')[0] ?? ''))
}

test('while mails are being sent: everyone gets one mail, and no one is forgotten', async () => {
  sink.hold()
  const names: string[] = []
  for (let one = 0; one < 5; one++)
    names.push(
      await report(facilitator, { tell: ['volunteerAdvisor', 'regionalCoordinator', 'centralOffice'] }),
    )
  // the worker runs three jobs at once
  await until(() => sink.held() === 3)
  await worker.kill()
  sink.drop()
  expect(sink.taken).toEqual([])
  expect(await lockedJobs()).toBe(3)

  await anotherTakesOver()
  await until(async () => (await unsent()) === 0)
  expect(counted(sink.taken)).toEqual(await wanted(names))
  expect(sink.taken).toHaveLength(20)
  await worker.kill()
}, 120_000)

test('after mails were accepted and before that was recorded: only these are sent twice', async () => {
  sink.taken.length = 0
  sink.hold()
  const inHand = [await report(facilitator), await report(facilitator), await report(facilitator)]
  await until(() => sink.held() === 3)
  const later = [await report(facilitator), await report(facilitator)]
  // the row where it would be recorded is locked, which times the power cut exactly
  await database.owner.query('begin')
  await database.owner.query('select from notice where sent_at is null for update')
  sink.take()
  await until(async () => (await waitingForARow()) === 3)
  await worker.kill()
  await database.owner.query('commit')

  await anotherTakesOver()
  await until(async () => (await unsent()) === 0)
  expect(await wanted([...inHand, ...later])).toEqual({ 'advisor.harbour': 5 })
  // at least once: between the mail server's acceptance and our own record no program can be certain
  expect(sink.taken).toHaveLength(5 + inHand.length)
  await worker.kill()
}, 120_000)

test('while deadlines are delivered: each takes effect once, and every case goes on', async () => {
  const names: string[] = []
  for (let one = 0; one < 8; one++) names.push(await report(facilitator))
  const due = await deadlineOf(database, names.at(-1) ?? '', 'acceptReminder')
  // locks the cases, so that the worker is in the middle of three of them
  await database.owner.query('begin')
  await database.owner.query('select from case_file where code_name = any ($1) for update', [names])
  await db().demoTime.updateMany({
    data: { offsetMs: BigInt(Math.round((due?.dueAt ?? 0) - Date.now() + 1000)) },
  })
  await sweep()
  await until(async () => (await waitingForARow()) === 3)
  await worker.kill()
  await database.owner.query('commit')
  for (const name of names) expect(await eventsOf(database, name)).toEqual(['reported'])

  await anotherTakesOver()
  await until(
    async () =>
      (await number(
        `select count(*)::int from deadline where state = 'armed' and due_at <= domain_time()`,
      )) === 0,
  )
  await until(async () => (await unsent()) === 0)
  for (const name of names) {
    expect(await eventsOf(database, name)).toEqual(['reported', 'acceptReminderDue'])
    expect(await deadlineOf(database, name, 'acceptReminder')).toMatchObject({
      generation: 2,
      state: 'armed',
    })
    expect(await noticesOf(database, name)).toEqual([
      'advisor.harbour offerReminder',
      'advisor.harbour offerWaits',
    ])
  }
  await worker.kill()
}, 120_000)

test('between the end of a term and the cases that go with it: the cases move on all the same', async () => {
  const name = await report(facilitator)
  await accepts(advisor, name)
  const term = await db().officeTerm.findFirstOrThrow({ where: { personId: advisor.personId } })
  const at = await now()
  // the process that ended the term dies here: only what it wrote in that transaction is left
  await endTerm(advisor, term.id, termDay(at - day), async (tx, { personRef }) => {
    await insertDeparture(tx, { personRef, event: 'handlerGone', at })
  })
  expect(await participantsOf(database, name)).toContain('advisor.harbour handler')
  await database.owner.query(
    `update graphile_worker._private_jobs set run_at = now() where key like 'departure:%'`,
  )
  await until(async () => (await participantsOf(database, name)).includes('coordinator.harbour offered'))
  expect(await participantsOf(database, name)).not.toContain('advisor.harbour handler')
  expect((await eventsOf(database, name)).at(-1)).toBe('handlerGone')
}, 120_000)
