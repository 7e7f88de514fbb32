import { randomUUID } from 'node:crypto'
import { Logger, runOnce } from 'graphile-worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCaseRows } from '@/lib/db/case-rows'
import { db, withActor } from '@/lib/db/client'
import { lockCase } from '@/lib/db/commit'
import { boundDeadline, casesOfDeparture, insertDeparture } from '@/lib/db/deadlines'
import { markNoticeSent, noticeToSend } from '@/lib/db/notices'
import { moveTimeOn } from '@/lib/deadlines/demo'
import { now } from '@/lib/deadlines/now'
import { failedJobs, retryJob, sweep } from '@/lib/deadlines/sweep'
import type { SystemActor } from '@/lib/policy/actor'
import { dueEvents } from '@/machines'
import { type DeadlineName, deadlineNames } from '@/machines/effects'
import { accept, act, anOffice, nextState, openCase, someone, words } from '../factories/case-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const day = 86_400_000
const quarter = 900_000

async function withDeadline(name: DeadlineName, dueInMs: number) {
  const office = await anOffice('volunteerAdvisor', [`ada-${randomUUID()}`])
  const [ada] = office.members
  if (!ada) throw new Error('no member')
  const subject = someone(`sam-${randomUUID()}`)
  const opened = await openCase(subject, office.officeId, {
    startDeadlines: [{ name, dueAt: (await now()) + dueInMs }],
  })
  return { opened, subject, ada, deadline: await deadlineOf(opened.caseId, name) }
}

async function deadlineOf(caseId: string, name: DeadlineName) {
  const { rows } = await database.owner.query(
    'select id, generation, state from deadline where case_id = $1 and name = $2',
    [caseId, name],
  )
  return rows[0] as { id: string; generation: number; state: string }
}

const bound = (deadline: { id: string; generation: number }): SystemActor => ({
  kind: 'system',
  boundTo: { deadlineId: deadline.id, generation: deadline.generation },
})

const jobsOf = async (key: string) => {
  const { rows } = await database.owner.query(
    'select run_at, attempts from graphile_worker._private_jobs where key = $1',
    [key],
  )
  return rows as { run_at: Date; attempts: number }[]
}

describe('a system event', () => {
  it('is refused before its deadline is due, and accepted after, once', async () => {
    const { opened, deadline } = await withDeadline('acceptReminder', day)
    const fire = () =>
      act(bound(deadline), opened, { actId: null, event: 'acceptReminderDue', next: nextState() })
    expect(await fire()).toEqual({ ok: false, code: 'notFound' })
    await database.moveTime(day + quarter)
    expect((await fire()).ok).toBe(true)
    expect(await fire()).toEqual({ ok: false, code: 'notFound' })
    expect((await deadlineOf(opened.caseId, 'acceptReminder')).state).toBe('fired')
  })

  it('is only the one that its deadline leads to: it cannot close a case, nor act for a person', async () => {
    const { opened, deadline } = await withDeadline('update', 0)
    for (const event of ['close', 'acceptReminderDue'])
      expect(await act(bound(deadline), opened, { actId: null, event, next: nextState() })).toEqual({
        ok: false,
        code: 'notFound',
      })
    const closing = act(bound(deadline), opened, {
      actId: null,
      event: 'updateDue',
      next: nextState({ closed: true }),
    })
    await expect(closing).rejects.toThrow(/cannot close/)
  })

  it('reaches no case but its own', async () => {
    const { deadline } = await withDeadline('update', 0)
    const { opened: other } = await withDeadline('update', 0)
    const answer = await act(bound(deadline), other, { actId: null, event: 'updateDue', next: nextState() })
    expect(answer).toEqual({ ok: false, code: 'notFound' })
    expect(await withActor(bound(deadline), (tx) => readCaseRows(tx, { id: other.caseId }))).toBeNull()
  })

  it('with an invented deadline, or sent by no one at all, is refused', async () => {
    const { opened } = await withDeadline('update', 0)
    const invented = bound({ id: randomUUID(), generation: 1 })
    expect(await act(invented, opened, { actId: null, event: 'updateDue' })).toEqual({
      ok: false,
      code: 'notFound',
    })
    const [row] = await db().$queryRaw<{ answer: unknown }[]>`select commit_case_event(${JSON.stringify({
      caseId: opened.caseId,
      at: Date.now(),
      event: 'updateDue',
      actor: {},
    })}::jsonb) as answer`
    expect(row?.answer).toEqual({ ok: false, code: 'notFound' })
  })

  it('of a deadline that was restarted since does nothing', async () => {
    const { opened, subject, deadline } = await withDeadline('update', 0)
    await act(subject, opened, { startDeadlines: [{ name: 'update', dueAt: await now() }] })
    expect(await act(bound(deadline), opened, { actId: null, event: 'updateDue' })).toMatchObject({
      ok: false,
    })
    expect(await withActor(bound(deadline), (tx) => boundDeadline(tx, deadline.id))).toBeNull()
    const anew = await deadlineOf(opened.caseId, 'update')
    expect(anew.generation).toBe(2)
    expect((await act(bound(anew), opened, { actId: null, event: 'updateDue', next: nextState() })).ok).toBe(
      true,
    )
  })

  it('of a deadline that was stopped does nothing, and its job is gone', async () => {
    const { opened, subject, deadline } = await withDeadline('update', 0)
    await act(subject, opened, { stopDeadlines: ['update'] })
    expect(await act(bound(deadline), opened, { actId: null, event: 'updateDue' })).toMatchObject({
      ok: false,
    })
    expect(await jobsOf(`deadline:${deadline.id}`)).toEqual([])
  })

  it('sees where the case is and who has access, and neither text nor keys', async () => {
    const { opened, subject, deadline } = await withDeadline('update', 0)
    await act(subject, opened, { documents: [await words(subject, opened, 'report', 'secret')] })
    const seen = await withActor(bound(deadline), async (tx) => ({
      locked: await lockCase(tx, opened.caseId),
      file: (await readCaseRows(tx, { id: opened.caseId }))?.file.codeName,
      access: await tx.access.count(),
      documents: await tx.caseDocument.count(),
      keyGrants: await tx.keyGrant.count(),
    }))
    expect(seen).toEqual({ locked: true, file: opened.codeName, access: 4, documents: 0, keyGrants: 0 })
  })

  it('cannot carry text', async () => {
    const { opened, subject, deadline } = await withDeadline('update', 0)
    const documents = [await words(subject, opened, 'report', 'invented')]
    await expect(
      act(bound(deadline), opened, { actId: null, event: 'updateDue', documents }),
    ).rejects.toThrow()
  })

  it('has a name for every deadline, the one that the commit function expects', async () => {
    for (const name of deadlineNames) {
      const { opened, deadline } = await withDeadline(name, 0)
      const answer = await act(bound(deadline), opened, {
        actId: null,
        event: dueEvents[name],
        next: nextState(),
      })
      expect(answer.ok, name).toBe(true)
    }
  })
})

describe('an officer who left', () => {
  it('is followed by an event in each case they handle, and in no other', async () => {
    const { opened, ada } = await withDeadline('update', day)
    const { opened: notTheirs } = await withDeadline('update', day)
    await accept(ada, opened)
    const departure = { personRef: ada.ref, event: 'handlerGone' as const }
    const officerGone = await insertDeparture(db(), { ...departure, at: await now() })
    const gone: SystemActor = { kind: 'system', boundTo: { officerGone } }
    expect(await withActor(gone, (tx) => casesOfDeparture(tx, departure))).toEqual([opened.caseId])
    const leave = (which: typeof opened, event = 'handlerGone') =>
      act(gone, which, { actId: null, event, next: nextState(), ends: [{ capacity: 'handler' }] })
    expect(await leave(notTheirs)).toEqual({ ok: false, code: 'notFound' })
    expect(await leave(opened, 'roleEnded')).toEqual({ ok: false, code: 'notFound' })
    expect((await leave(opened)).ok).toBe(true)
    expect(await leave(opened)).toEqual({ ok: false, code: 'notFound' })
  })
})

describe('jobs of deadlines', () => {
  it('are set with the deadline, moved with it, and carry ids alone', async () => {
    const { opened, subject, deadline } = await withDeadline('update', day)
    const dueAt = (await now()) + 2 * day
    await act(subject, opened, { startDeadlines: [{ name: 'update', dueAt }] })
    const jobs = await jobsOf(`deadline:${deadline.id}`)
    expect(jobs).toHaveLength(1)
    const offset = (await now()) - Date.now()
    // up to the next quarter of an hour
    const due = Math.ceil(dueAt / quarter) * quarter
    expect(Math.abs((jobs[0]?.run_at.getTime() ?? 0) - (due - offset))).toBeLessThan(1000)
    const { rows } = await database.owner.query(
      'select payload from graphile_worker._private_jobs where key = $1',
      [`deadline:${deadline.id}`],
    )
    expect(rows[0].payload).toEqual({ deadlineId: deadline.id, generation: 2 })
  })

  it('that were lost are found again by the sweep, and only those', async () => {
    const { deadline } = await withDeadline('update', -1000)
    const { deadline: later } = await withDeadline('update', 20 * day)
    await database.owner.query('select graphile_worker.remove_job($1)', [`deadline:${deadline.id}`])
    await database.owner.query('select graphile_worker.remove_job($1)', [`deadline:${later.id}`])
    await sweep()
    expect(await jobsOf(`deadline:${deadline.id}`)).toHaveLength(1)
    expect(await jobsOf(`deadline:${later.id}`)).toHaveLength(0)
    expect(await sweep()).toBe(0)
  })

  it('run when the demo moves time on', async () => {
    const { deadline } = await withDeadline('update', 3 * day)
    expect((await jobsOf(`deadline:${deadline.id}`))[0]?.run_at.getTime()).toBeGreaterThan(Date.now() + day)
    expect(await moveTimeOn(4 * day)).toBe(true)
    expect((await jobsOf(`deadline:${deadline.id}`))[0]?.run_at.getTime()).toBeLessThanOrEqual(
      Date.now() + 1000,
    )
  })

  it('are taken from the queue by the application’s role, and those given up on are seen by the operator', async () => {
    const { deadline } = await withDeadline('update', -1000)
    await database.owner.query('update graphile_worker._private_jobs set max_attempts = 1 where key = $1', [
      `deadline:${deadline.id}`,
    ])
    const tried: unknown[] = []
    const options = {
      connectionString: database.appUrl,
      taskList: {
        'case-deadline': async (payload: unknown) => {
          tried.push(payload)
          throw new Error('the worker trips')
        },
        'send-notice': async () => undefined,
      },
      noHandleSignals: true,
      logger: new Logger(() => () => undefined),
    }
    await runOnce(options)
    expect(tried).toContainEqual({ deadlineId: deadline.id, generation: 1 })
    const failed = await failedJobs()
    expect(failed.map(({ key }) => key)).toContain(`deadline:${deadline.id}`)
    await sweep()
    expect(await jobsOf(`deadline:${deadline.id}`)).toHaveLength(1)
    expect(await retryJob(`deadline:${deadline.id}`)).toBe(true)
    expect((await failedJobs()).map(({ key }) => key)).not.toContain(`deadline:${deadline.id}`)
  })
})

it('a notice goes to everyone who holds a capacity, and is marked sent once', async () => {
  const { opened, ada, subject } = await withDeadline('update', day)
  await accept(ada, opened)
  await act(subject, opened, { notices: [{ capacity: 'handler', notice: 'somethingWaits' }] })
  const { rows } = await database.owner.query('select id from notice where case_id = $1', [opened.caseId])
  expect(rows).toHaveLength(1)
  const id = rows[0].id as string
  expect(await noticeToSend(db(), id)).toMatchObject({
    kind: 'person',
    ref: ada.ref,
    notice: 'somethingWaits',
  })
  expect(await markNoticeSent(db(), id, await now())).toBe(true)
  expect(await markNoticeSent(db(), id, await now())).toBe(false)
  expect(await noticeToSend(db(), id)).toBeNull()
})

it('the demo’s time cannot be moved where there is none', async () => {
  await database.owner.query('delete from demo_time')
  expect(await moveTimeOn(day)).toBe(false)
  await expect(db().demoTime.create({ data: { offsetMs: 5n } })).rejects.toThrow(/permission|denied/i)
})
