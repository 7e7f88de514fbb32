import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { readiness, unfitRole } from '@/lib/ready'
import { type RunningWorker, startWorker } from '@/lib/worker/run'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
let worker: RunningWorker | undefined
const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)

beforeAll(async () => {
  database = await freshDatabase()
})
afterEach(async () => {
  await worker?.stop()
  worker = undefined
})
afterAll(() => database.close())

const addJob = (task: string, payload: object) =>
  database.owner.query('select graphile_worker.add_job($1, $2::json)', [task, JSON.stringify(payload)])

async function jobs(): Promise<{ attempts: number; last_error: string | null }[]> {
  const { rows } = await database.owner.query(
    'select attempts, last_error from graphile_worker._private_jobs',
  )
  return rows
}

describe('the worker', () => {
  test('runs the jobs that waited for it', async () => {
    await addJob('sweep', {})
    worker = await startWorker()
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), { timeout: 10_000 })
  })

  test('comes back when the database has ended every one of its connections', async () => {
    worker = await startWorker()
    const { rowCount } = await database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = 'evenkeel_app'`,
    )
    expect(rowCount).toBeGreaterThan(0)
    await addJob('sweep', {})
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), { timeout: 15_000 })
  })

  test('takes over what a killed worker left behind', async () => {
    await addJob('send-notice', { noticeId: randomUUID() })
    await database.owner.query(
      `update graphile_worker._private_jobs set attempts = 1, locked_by = 'worker-killed', locked_at = now() - interval '11 minutes'`,
    )
    worker = await startWorker()
    await addJob('sweep', {})
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), { timeout: 15_000 })
  })

  test('keeps a job that it cannot read, and logs nothing of its content', async () => {
    worker = await startWorker()
    await addJob('case-deadline', { deadlineId: 7, words: 'marker-of-somebody' })
    await vi.waitFor(async () => expect((await jobs())[0]?.attempts).toBe(1), { timeout: 10_000 })
    await vi.waitFor(async () => expect((await jobs())[0]?.last_error).toBeTruthy(), { timeout: 10_000 })
    expect((await jobs())[0]?.last_error).not.toContain('marker-of-somebody')
    expect(JSON.stringify(printed.mock.calls)).not.toContain('marker-of-somebody')
    await database.owner.query('delete from graphile_worker._private_jobs')
  })

  test('stops when it is told to, and takes nothing after that', async () => {
    worker = await startWorker()
    await worker.stop()
    worker = undefined
    const listening = `select query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and (query ilike 'listen%' or query like '%graphile_worker%')`
    await vi.waitFor(async () => expect((await database.owner.query(listening)).rows).toEqual([]))
  })
})

describe('an operator who asks whether a process can serve', () => {
  test('hears yes when the database is as this version needs it', async () => {
    expect(await readiness()).toEqual({ ready: true, database: 'reachable', migrations: 'current' })
    expect(await unfitRole()).toBeNull()
  })

  test('hears that migrating was forgotten', async () => {
    await database.owner.query('alter table applied_migration rename to elsewhere')
    expect(await readiness()).toEqual({ ready: false, database: 'reachable', migrations: 'behind' })
    await database.owner.query('alter table elsewhere rename to applied_migration')
    expect((await readiness()).ready).toBe(true)
  })

  test('hears that the database does not answer, soon, when it is gone', async () => {
    await database.close()
    expect(await readiness()).toEqual({ ready: false, database: 'unreachable', migrations: 'unknown' })
    database = await freshDatabase()
  })
})
