import { runOnce } from 'graphile-worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askForCover } from '@/lib/cover/ask-for-cover'
import { deliverCoverDeadline } from '@/lib/cover/deliver-deadline'
import { readRequest } from '@/lib/cover/read-request'
import { sendCoverEvent } from '@/lib/cover/send-cover-event'
import { db } from '@/lib/db/client'
import { sweep } from '@/lib/deadlines/sweep'
import { type FreshDatabase, freshDatabase } from '../factories/database'
import { facilitator, meeting, press, region } from './neighbourhood'

const hour = 3_600_000
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

async function anaAsks(options: Parameters<typeof meeting>[2] = {}) {
  const riverside = await region()
  const ana = await facilitator(riverside, { name: 'Ana' })
  const ben = await facilitator(riverside, { name: 'Ben' })
  const tuesday = await meeting(riverside, [ana], options)
  const id = press()
  expect(await askForCover(ana, tuesday, id)).toMatchObject({ ok: true })
  return { riverside, ana, ben, id, tuesday }
}
const deadlinesOf = async (requestId: string) =>
  Object.fromEntries(
    (await db().coverDeadline.findMany({ where: { requestId } })).map(
      (deadline) => [deadline.name, deadline] as const,
    ),
  )
const mailsOf = async (requestId: string) => {
  const { rows } = await database.owner.query(
    `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'cover-mail' and j.payload ->> 'requestId' = $1 order by j.id`,
    [requestId],
  )
  return rows.map((row) => row.payload)
}

describe('a meeting that no one has taken', () => {
  it('comes back to its asker three hours before it starts, and not a moment sooner', async () => {
    const { ana, id, tuesday } = await anaAsks({ inHours: 24 })
    const { unfilled } = await deadlinesOf(id)
    expect(unfilled?.dueAt.getTime()).toBe(tuesday.startsAt - 3 * hour)

    await deliverCoverDeadline(id, 'unfilled', 1)
    expect(await readRequest(ana, id)).toMatchObject({ state: 'open', elsewhere: null })

    await database.moveTime(21 * hour)
    await deliverCoverDeadline(id, 'unfilled', 1)
    expect(await readRequest(ana, id)).toMatchObject({ state: 'unfilled' })
    expect(await mailsOf(id)).toContainEqual({ requestId: id, personId: ana.personId, notice: 'unfilled' })
  })

  it('asks only once, however often the job runs', async () => {
    const { id } = await anaAsks({ inHours: 10 })
    await database.moveTime(7 * hour)
    await Promise.all([1, 2, 3].map(() => deliverCoverDeadline(id, 'unfilled', 1)))
    const asked = (await mailsOf(id)).filter((mail) => mail.notice === 'unfilled')
    expect(asked).toHaveLength(1)
    expect((await deadlinesOf(id)).unfilled?.state).toBe('fired')
  })

  it('gives its asker, and only them, other meetings for the cancelling text', async () => {
    const { riverside, ana, ben, id, tuesday } = await anaAsks({ inHours: 10 })
    const wednesday = await meeting(riverside, [ben], { inHours: 30, name: 'Wednesday group' })
    await meeting(await region('Far Hills'), [], { inHours: 31, name: 'Too far away' })
    await meeting(await region('Farther'), [], { inHours: 32, name: 'Online evening', online: true })
    await database.moveTime(7 * hour)
    await deliverCoverDeadline(id, 'unfilled', 1)

    const view = await readRequest(ana, id)
    expect(view?.availableEvents).toEqual(['cancelRequest', 'keepMeeting', 'cancelMeeting'])
    expect(view?.elsewhere?.map((each) => each.name)).toEqual(['Wednesday group', 'Online evening'])
    expect(view?.elsewhere?.[0]?.startsAt).toBe(wednesday.startsAt)
    expect(view?.next?.startsAt).toBe(tuesday.startsAt + 7 * 24 * hour)
    expect(await readRequest(ben, id)).toMatchObject({
      availableEvents: ['take'],
      elsewhere: null,
      next: null,
    })
  })

  it('can still be taken, kept open, or cancelled by its asker', async () => {
    const { ana, ben, id } = await anaAsks({ inHours: 10 })
    await database.moveTime(7 * hour)
    await deliverCoverDeadline(id, 'unfilled', 1)
    expect(await sendCoverEvent(ana, id, { type: 'keepMeeting' }, press())).toMatchObject({ ok: true })
    expect((await readRequest(ana, id))?.availableEvents).not.toContain('keepMeeting')
    expect(await sendCoverEvent(ben, id, { type: 'cancelMeeting' }, press())).toMatchObject({
      code: 'notYours',
    })
    expect(await sendCoverEvent(ana, id, { type: 'cancelMeeting' }, press())).toMatchObject({ ok: true })
    expect(await readRequest(ana, id)).toMatchObject({ state: 'cancelledMeeting', availableEvents: [] })
  })

  it('leaves half of the time to others when it is asked for late', async () => {
    const { id, tuesday } = await anaAsks({ inHours: 2 })
    const due = (await deadlinesOf(id)).unfilled?.dueAt.getTime() ?? 0
    expect(due).toBeGreaterThan(tuesday.startsAt - 1.1 * hour)
    // up to the next quarter of an hour
    expect(due).toBeLessThan(tuesday.startsAt - 0.7 * hour)
  })

  it('follows the organisation’s own setting', async () => {
    await db().setting.create({ data: { key: 'deadline.coverUnfilled', value: { hours: 5 } } })
    const { id, tuesday } = await anaAsks({ inHours: 24 })
    await db().setting.delete({ where: { key: 'deadline.coverUnfilled' } })
    expect((await deadlinesOf(id)).unfilled?.dueAt.getTime()).toBe(tuesday.startsAt - 5 * hour)
  })
})

describe('a job that is out of date', () => {
  it('does nothing once another facilitator has taken the meeting', async () => {
    const { ana, ben, id } = await anaAsks({ inHours: 10 })
    await sendCoverEvent(ben, id, { type: 'take' }, press())
    await database.moveTime(7 * hour)
    await deliverCoverDeadline(id, 'unfilled', 1)
    expect(await readRequest(ana, id)).toMatchObject({ state: 'taken' })
  })

  it('does nothing when it belongs to an earlier round', async () => {
    const { ana, ben, id } = await anaAsks({ inHours: 10 })
    await sendCoverEvent(ben, id, { type: 'take' }, press())
    await sendCoverEvent(ben, id, { type: 'fellThrough' }, press())
    await database.moveTime(7 * hour)
    await deliverCoverDeadline(id, 'unfilled', 1)
    expect(await readRequest(ana, id)).toMatchObject({ state: 'fellThrough' })
    await deliverCoverDeadline(id, 'unfilled', 2)
    expect(await readRequest(ana, id)).toMatchObject({ state: 'unfilled' })
  })

  it('does nothing for an unknown request or an unknown name', async () => {
    const { ana, id } = await anaAsks()
    await deliverCoverDeadline(press(), 'unfilled', 1)
    await deliverCoverDeadline(id, 'somethingElse', 1)
    expect(await readRequest(ana, id)).toMatchObject({ state: 'open' })
  })
})

describe('once the meeting has begun', () => {
  it('no one can change anything, and the request is past', async () => {
    const { ana, ben, id } = await anaAsks({ inHours: 5 })
    await database.moveTime(5 * hour)
    expect(await sendCoverEvent(ben, id, { type: 'take' }, press())).toMatchObject({ code: 'notNow' })
    await deliverCoverDeadline(id, 'meetingStarted', 1)
    expect(await readRequest(ana, id)).toMatchObject({ state: 'past', availableEvents: [] })
  })
})

describe('the jobs and the mails', () => {
  it('are set in the request’s own transaction: a job for its hour, mails to those who could take it', async () => {
    const { ana, ben, id, tuesday } = await anaAsks({ inHours: 24 })
    await facilitator(await region('Far Hills'))
    expect(await mailsOf(id)).toEqual([{ requestId: id, personId: ben.personId, notice: 'wanted' }])
    const offset = Number((await database.owner.query('select offset_ms from demo_time')).rows[0].offset_ms)
    const { rows } = await database.owner.query(
      'select run_at from graphile_worker._private_jobs where key = $1',
      [`cover:${id}:unfilled`],
    )
    expect(rows[0].run_at.getTime()).toBe(tuesday.startsAt - 3 * hour - offset)
    expect(ana.personId).not.toBe(ben.personId)
  })

  it('reach the asker through the worker when the demo’s time is moved on', async () => {
    const { ana, id } = await anaAsks({ inHours: 24 })
    await database.moveTime(22 * hour)
    await sweep()
    await runOnce({
      connectionString: database.appUrl,
      taskList: {
        'cover-deadline': async (payload) => {
          const { requestId, name, generation } = payload as {
            requestId: string
            name: string
            generation: number
          }
          await deliverCoverDeadline(requestId, name, generation)
        },
      },
    })
    expect(await readRequest(ana, id)).toMatchObject({ state: 'unfilled' })
  })
})
