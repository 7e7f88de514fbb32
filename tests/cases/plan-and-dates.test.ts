import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMessage } from '@/lib/cases/events/add-message'
import { readCase } from '@/lib/cases/view/read-case'
import { localDate } from '@/lib/deadlines/due'
import type { PersonActor } from '@/lib/policy'
import { deadlineOf, dueIn, eventsOf, noticesOf, ring } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import {
  accepts,
  actor,
  agreeOn,
  aPlan,
  day,
  does,
  inDays,
  onTheTable,
  report,
  send,
  weighs,
} from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let facilitator: PersonActor
let advisor: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  facilitator = await actor('facilitator.harbour')
  advisor = await actor('advisor.harbour')
})
afterAll(() => database.close())

/** A case that the advisor has taken. */
async function taken(promisedOn: string | null = null): Promise<string> {
  const name = await report(facilitator)
  await does(advisor, name, { type: 'accept', promisedOn })
  return name
}
const runs = async (name: string, deadline: Parameters<typeof deadlineOf>[2]) =>
  (await dueIn(database, name, deadline)) !== null
/** The day on which a deadline is due, where these people live. */
const dueOn = async (name: string, deadline: Parameters<typeof deadlineOf>[2]) =>
  localDate((await deadlineOf(database, name, deadline))?.dueAt ?? 0, 'Europe/London')
const count = (rows: string[], row: string) => rows.filter((one) => one === row).length

describe('the handler’s answer', () => {
  test('is waited for seven days, and the handler is reminded until they write', async () => {
    const name = await taken()
    expect(Math.round(((await dueIn(database, name, 'firstReply')) ?? 0) / day)).toBe(7)
    await ring(database, name, 'firstReply')
    expect(await noticesOf(database, name)).toContain('advisor.harbour somethingWaits')
    expect(await runs(name, 'firstReply')).toBe(true)
    await addMessage(advisor, name, { part: 'conversation', text: 'Shall we talk?' }, randomUUID())
    expect(await runs(name, 'firstReply')).toBe(false)
  })

  test('is not given by a note on the desk, nor by what the subject writes', async () => {
    const name = await taken()
    await addMessage(advisor, name, { part: 'desk', text: 'To call them.' }, randomUUID())
    await addMessage(facilitator, name, { part: 'conversation', text: 'Hello?' }, randomUUID())
    expect(await runs(name, 'firstReply')).toBe(true)
  })

  test('is given by a phone call that the handler notes, and the subject reads that it was', async () => {
    const name = await taken()
    const call = { type: 'noteContact', channel: 'phone', on: await inDays(0), reached: true }
    await does(advisor, name, call, { words: 'We spoke for half an hour.' })
    expect(await runs(name, 'firstReply')).toBe(false)
    const seen = (await readCase(facilitator, name))?.conversation
    expect(seen?.at(-1)).toMatchObject({ kind: 'contact', text: 'We spoke for half an hour.' })
    const missed = await taken()
    await does(advisor, missed, { ...call, reached: false }, { words: 'Nobody picked up.' })
    expect(await runs(missed, 'firstReply')).toBe(true)
  })

  test('that was promised for a day is asked about when the day is over', async () => {
    const name = await taken(await inDays(2))
    expect(await runs(name, 'firstReply')).toBe(false)
    // over at midnight after the day
    expect(await dueOn(name, 'promisedDate')).toBe(await inDays(3))
    expect((await readCase(facilitator, name))?.where.promisedOn).toBe(await inDays(2))
    await ring(database, name, 'promisedDate')
    expect(await noticesOf(database, name)).toContain('advisor.harbour promisedDate')
    expect(await runs(name, 'firstReply')).toBe(true)
    expect((await readCase(facilitator, name))?.where.promisedOn).toBeNull()
    await does(advisor, name, { type: 'promise', promisedOn: await inDays(1) })
    expect(await runs(name, 'firstReply')).toBe(false)
  })
})

test('both sides are told every thirty days where it is, and a message counts', async () => {
  const name = await taken()
  await database.moveTime(5 * day)
  await addMessage(advisor, name, { part: 'conversation', text: 'Still here.' }, randomUUID())
  expect(Math.round(((await dueIn(database, name, 'update')) ?? 0) / day)).toBe(30)
  await ring(database, name, 'update')
  expect(await noticesOf(database, name)).toEqual(
    expect.arrayContaining(['advisor.harbour update', 'facilitator.harbour update']),
  )
  await ring(database, name, 'longOpen')
  expect(await runs(name, 'longOpen')).toBe(true)
})

describe('a proposal', () => {
  test('that is not answered comes back to both, and never goes to anyone else', async () => {
    const name = await taken()
    await weighs(advisor, name)
    await does(advisor, name, 'propose', { proposal: await aPlan() })
    expect(Math.round(((await dueIn(database, name, 'proposalReminder')) ?? 0) / day)).toBe(7)
    const before = await noticesOf(database, name)
    await ring(database, name, 'proposalReminder')
    const after = await noticesOf(database, name)
    const added = ['facilitator.harbour proposalWaits', 'advisor.harbour somethingWaits']
    expect(after).toEqual([...before, ...added].sort())
    expect(await runs(name, 'proposalReminder')).toBe(true)
    await does(facilitator, name, { type: 'agree', proposalId: await onTheTable(facilitator, name) })
    expect(await runs(name, 'proposalReminder')).toBe(false)
  })
})

describe('an agreed plan', () => {
  test('asks for check-ins in the rhythm that was agreed', async () => {
    const name = await taken()
    const [first, second, third] = [await inDays(3), await inDays(10), await inDays(17)]
    await agreeOn(advisor, facilitator, name, await aPlan({ checkInOn: first, checkInEvery: 7 }))
    expect(await dueOn(name, 'checkIn')).toBe(first)
    await ring(database, name, 'checkIn')
    expect(await noticesOf(database, name)).toContain('facilitator.harbour checkIn')
    await does(facilitator, name, 'checkedIn', { words: 'Sober, tired.' })
    expect(await dueOn(name, 'checkIn')).toBe(second)
    await ring(database, name, 'checkIn')
    await does(facilitator, name, 'checkedIn')
    expect(await dueOn(name, 'checkIn')).toBe(third)
    expect((await readCase(facilitator, name))?.checkIns).toBe('running')
  })

  test('asks again after a week for a check-in that did not come', async () => {
    const name = await taken()
    await agreeOn(advisor, facilitator, name)
    await ring(database, name, 'checkIn')
    await ring(database, name, 'checkIn')
    expect(count(await noticesOf(database, name), 'facilitator.harbour checkIn')).toBe(2)
    expect(await eventsOf(database, name)).not.toContain('agreementNotKept')
  })

  test('with a single check-in asks for no other', async () => {
    const name = await taken()
    await agreeOn(advisor, facilitator, name, await aPlan({ checkInEvery: null }))
    await does(facilitator, name, 'checkedIn', { words: 'All well.' })
    expect(await runs(name, 'checkIn')).toBe(false)
    expect((await readCase(facilitator, name))?.checkIns).toBe('none')
  })

  test('pauses its check-ins when the person asks for it, until a day they name', async () => {
    const name = await taken()
    await agreeOn(advisor, facilitator, name)
    await does(facilitator, name, 'pauseCheckIns')
    expect(await runs(name, 'checkIn')).toBe(false)
    await does(facilitator, name, { type: 'resumeCheckIns', nextOn: await inDays(5) })
    expect(await dueOn(name, 'checkIn')).toBe(await inDays(5))
  })

  test('asks about the day of return when it has come, and waits for a person to say that they are back', async () => {
    const name = await taken()
    await agreeOn(advisor, facilitator, name)
    expect(await dueOn(name, 'returnDate')).toBe(await inDays(20))
    await ring(database, name, 'returnDate')
    const told = await noticesOf(database, name)
    expect(told).toEqual(
      expect.arrayContaining(['advisor.harbour returnDate', 'facilitator.harbour returnDate']),
    )
    expect((await readCase(facilitator, name))?.role).toBe('paused')
    await does(facilitator, name, 'returned')
    const view = await readCase(facilitator, name)
    expect(view?.role).toBe('returned')
    // to return is an event, not the closing
    expect(view?.where).toMatchObject({ state: 'inForce', closed: false })
  })

  test('is reviewed on its day, and again after that, by people only', async () => {
    const name = await taken()
    await agreeOn(advisor, facilitator, name)
    expect(await dueOn(name, 'planReview')).toBe(await inDays(10))
    await ring(database, name, 'planReview')
    expect(await noticesOf(database, name)).toContain('advisor.harbour planReview')
    await ring(database, name, 'planReview')
    expect((await readCase(advisor, name))?.where).toMatchObject({ state: 'inForce', closed: false })
  })

  test('without any date is reviewed all the same', async () => {
    const name = await taken()
    const measures = [{ id: 'thanked' as const, startOn: null, reviewOn: null, returnOn: null }]
    await agreeOn(advisor, facilitator, name, await aPlan({ measures, checkInOn: null, checkInEvery: null }))
    expect(Math.round(((await dueIn(database, name, 'planReview')) ?? 0) / day)).toBe(28)
  })
})

test('a case on hold is reviewed on its day, and again while nothing moves', async () => {
  const name = await taken()
  const lookAgainOn = await inDays(9)
  await does(advisor, name, { type: 'hold', reason: 'unwell', lookAgainOn }, { words: 'In hospital.' })
  expect(await dueOn(name, 'lookAgain')).toBe(lookAgainOn)
  await ring(database, name, 'lookAgain')
  expect(count(await noticesOf(database, name), 'advisor.harbour somethingWaits')).toBe(1)
  await ring(database, name, 'lookAgain')
  expect(count(await noticesOf(database, name), 'advisor.harbour somethingWaits')).toBe(2)
  await does(advisor, name, 'resume')
  expect(await runs(name, 'lookAgain')).toBe(false)
})

test('a person can ask for a review for thirty days after the closing, and not later', async () => {
  const name = await taken()
  await weighs(advisor, name)
  await does(advisor, name, { type: 'close', resolution: 'supported' }, { words: 'All is well.' })
  expect(Math.round(((await dueIn(database, name, 'reviewWindow')) ?? 0) / day)).toBe(30)
  expect((await readCase(facilitator, name))?.availableEvents).toContain('askReview')
  await ring(database, name, 'reviewWindow')
  expect((await readCase(facilitator, name))?.availableEvents).not.toContain('askReview')
  expect(await send(facilitator, name, 'askReview', { words: 'Please look again.' })).toEqual({
    ok: false,
    code: 'notNow',
  })
})

test('a promised date no longer runs once the advisor has proposed a plan', async () => {
  const name = await report(facilitator)
  await accepts(advisor, name)
  await does(advisor, name, { type: 'promise', promisedOn: await inDays(4) })
  await weighs(advisor, name)
  await does(advisor, name, 'propose', { proposal: await aPlan() })
  expect(await runs(name, 'promisedDate')).toBe(false)
})
