import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliverCaseDeadline } from '@/lib/cases/effects/deliver-deadline'
import { readCase } from '@/lib/cases/view/read-case'
import { db } from '@/lib/db/client'
import { now } from '@/lib/deadlines/now'
import { forgetDirectory } from '@/lib/directory/snapshot'
import type { PersonActor } from '@/lib/policy'
import {
  deadlineOf,
  dueIn,
  dumpCases,
  eventsOf,
  noticesOf,
  participantsOf,
  ring,
} from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, day, does, hour, ids, report, send } from '../factories/people'
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

/** A deadline falls on the next quarter of an hour; the test itself takes less than a minute. */
function near(due: number | null, expected: number) {
  const later = (due ?? 0) - expected
  expect(later, `${due} and ${expected}`).toBeGreaterThan(-60_000)
  expect(later, `${due} and ${expected}`).toBeLessThan(15 * 60_000)
}

describe('an offer that no one answers', () => {
  test('is brought back to the advisor who was asked after two days, and again', async () => {
    const name = await report(facilitator)
    near(await dueIn(database, name, 'acceptReminder'), 2 * day)
    await ring(database, name, 'acceptReminder')
    expect(await noticesOf(database, name)).toContain('advisor.harbour offerReminder')
    expect((await deadlineOf(database, name, 'acceptReminder'))?.state).toBe('armed')
    expect(await participantsOf(database, name)).toEqual([
      'advisor.harbour offered',
      'facilitator.harbour subject',
    ])
  })

  test('climbs office by office to the Independent Reviewers, stays with everyone asked, and never drops', async () => {
    const name = await report(facilitator)
    near(await dueIn(database, name, 'acceptEscalation'), 4 * day)
    const offered = async () =>
      (await participantsOf(database, name))
        .filter((row) => row.endsWith(' offered'))
        .map((row) => row.split(' ')[0])
    await ring(database, name, 'acceptEscalation')
    expect(await offered()).toEqual(['advisor.harbour', 'coordinator.harbour'])
    // seven days after sending it is Central Office's turn
    near(await dueIn(database, name, 'acceptEscalation'), 3 * day)
    await ring(database, name, 'acceptEscalation')
    const central = ['advisor.harbour', 'central.northland', 'coordinator.harbour', 'deputy.northland']
    expect(await offered()).toEqual(central)
    await ring(database, name, 'acceptEscalation')
    const everyone = [...central, 'reviewer.board', 'reviewer.sister'].sort()
    expect(await offered()).toEqual(everyone)
    for (let again = 0; again < 2; again++) {
      await ring(database, name, 'acceptEscalation')
      expect(await offered()).toEqual(everyone)
      expect(await dueIn(database, name, 'acceptEscalation')).toBeGreaterThan(0)
    }
    const told = await noticesOf(database, name)
    expect(told.filter((row) => row === 'facilitator.harbour noAnswerYet')).toHaveLength(5)
    // a person asked at any step can still accept, and reads the case with the office's own key
    const reviewer = await actor('reviewer.sister')
    await accepts(reviewer, name)
    expect((await readCase(reviewer, name))?.report?.[0]?.text).toBe('I drank tonight.')
  })

  test('passes over an excluded person on the whole way', async () => {
    const excludedPersonIds = await ids('coordinator.harbour', 'central.northland', 'reviewer.board')
    const name = await report(facilitator, { excludedPersonIds })
    for (let step = 0; step < 4; step++) {
      await ring(database, name, 'acceptEscalation')
      for (const mail of ['coordinator.harbour', 'central.northland', 'reviewer.board'])
        expect(await readCase(await actor(mail), name)).toBeNull()
    }
    expect(await participantsOf(database, name)).toEqual([
      'advisor.harbour offered',
      'deputy.northland offered',
      'facilitator.harbour subject',
      'reviewer.sister offered',
    ])
  })

  test('waits no longer than a quarter of the time to the meeting it affects', async () => {
    const name = await report(facilitator, { meetings: 1 })
    const [meeting] = (await readCase(facilitator, name))?.meetings ?? []
    const row = await db().meeting.findFirstOrThrow({ where: { name: meeting } })
    await startsIn(row.id, 20 * hour)
    const touching = await report(facilitator, { meetingIds: [row.id] })
    near(await dueIn(database, touching, 'acceptEscalation'), 5 * hour)
    near(await dueIn(database, touching, 'acceptReminder'), 2.5 * hour)
    await startsIn(row.id, 2 * hour)
    const tonight = await report(facilitator, { meetingIds: [row.id] })
    // everyone is given at least an hour
    near(await dueIn(database, tonight, 'acceptEscalation'), hour)
    await ring(database, tonight, 'acceptEscalation')
    expect(await participantsOf(database, tonight)).toContain('coordinator.harbour offered')
  })
})

/** Moves a meeting so that it next starts in so many milliseconds (to the minute). */
async function startsIn(id: string, ms: number): Promise<void> {
  const start = new Date(Math.round(((await now()) + ms) / 60_000) * 60_000)
  await db().meeting.update({
    where: { id },
    data: {
      timeZone: 'UTC',
      weekday: start.getUTCDay() || 7,
      startTime: start.toISOString().slice(11, 16),
    },
  })
  forgetDirectory()
}

describe('a reporter who said "ask me first"', () => {
  test('is asked when no one answers, while the next office learns only that a report waits', async () => {
    const name = await report(facilitator, { silence: 'askFirst', meetings: 1 })
    await ring(database, name, 'acceptEscalation')
    const coordinator = await actor('coordinator.harbour')
    const seen = await readCase(coordinator, name)
    expect(seen).toMatchObject({
      capacities: ['aware'],
      subject: null,
      meetings: [],
      matter: null,
      need: null,
      report: null,
      conversation: null,
      desk: null,
      proposals: null,
      access: null,
      availableEvents: [],
    })
    expect(JSON.stringify(seen)).not.toContain('Facilitator')
    expect(await noticesOf(database, name)).toContain('facilitator.harbour noAnswerYet')
    expect(await send(coordinator, name, { type: 'accept', promisedOn: null })).toEqual({
      ok: false,
      code: 'notYours',
    })

    await does(facilitator, name, 'passItOn')
    const offered = await readCase(coordinator, name)
    expect(offered?.capacities).toEqual(['offered'])
    expect(offered?.subject).toBe('Facilitator, Harbour')
    expect(offered?.report).toBeNull()
    await accepts(coordinator, name)
    expect((await readCase(coordinator, name))?.report?.[0]?.text).toBe('I drank tonight.')
  })

  test('who passes it on asks only offices of this case, whatever else those people hold', async () => {
    const name = await report(facilitator, { silence: 'askFirst', tell: ['centralOffice'] })
    await ring(database, name, 'acceptEscalation')
    expect(await participantsOf(database, name)).toContain('reviewer.board aware')
    await does(facilitator, name, 'passItOn')
    expect(await participantsOf(database, name)).toContain('reviewer.board offered')
    // both reviewers sit in the same office of another organisation, which has nothing to do with this
    const { rows } = await database.owner.query(
      `select r.name from asked_office a join case_file f on f.id = a.case_id join office o on o.id = a.office_id
       join region r on r.id = o.region_id where code_name = $1`,
      [name],
    )
    expect(rows.map((row) => row.name)).not.toContain('Southland')
  })

  test('and never answers is asked again, and still no one further reads who it is', async () => {
    const name = await report(facilitator, { silence: 'askFirst' })
    for (let step = 0; step < 4; step++) await ring(database, name, 'acceptEscalation')
    const participants = await participantsOf(database, name)
    expect(participants).toContain('reviewer.board aware')
    expect(participants.filter((row) => row.endsWith('offered'))).toEqual(['advisor.harbour offered'])
    expect(await dueIn(database, name, 'acceptEscalation')).toBeGreaterThan(0)
  })
})

describe('a report held until the morning', () => {
  test('is known to no one before, and offered in the morning', async () => {
    const name = await report(facilitator, { send: 'morning' })
    expect(await readCase(advisor, name)).toBeNull()
    expect(await noticesOf(database, name)).toEqual([])
    const view = await readCase(facilitator, name)
    expect(view?.where).toMatchObject({ state: 'heldByReporter', waitsFor: 'subject', waitsForMe: true })
    expect(view?.availableEvents).toEqual(expect.arrayContaining(['sendNow', 'withdraw']))
    const { dueAt } = await ring(database, name, 'sendHeldReport')
    const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' })
    expect(local.format(dueAt)).toBe('08:00')
    expect((await readCase(advisor, name))?.capacities).toEqual(['offered'])
    expect(await noticesOf(database, name)).toEqual(['advisor.harbour offerWaits'])
  })

  test('can be sent at once after all, and the morning then does nothing', async () => {
    const name = await report(facilitator, { send: 'morning' })
    const held = await deadlineOf(database, name, 'sendHeldReport')
    await does(facilitator, name, 'sendNow')
    expect((await readCase(advisor, name))?.capacities).toEqual(['offered'])
    await database.moveTime(day)
    await deliverCaseDeadline(held?.id ?? '', held?.generation ?? 0)
    expect(await eventsOf(database, name)).toEqual(['reported', 'sendNow'])
  })
})

describe('the job of a deadline', () => {
  test('delivered twice, also at the same time, has its effect once', async () => {
    const name = await report(facilitator)
    const { id, generation } = await ring(database, name, 'acceptReminder')
    await deliverCaseDeadline(id, generation)
    const next = await deadlineOf(database, name, 'acceptReminder')
    await database.moveTime((next?.dueAt ?? 0) - (await now()) + 1000)
    await Promise.all([1, 2, 3].map(() => deliverCaseDeadline(id, next?.generation ?? 0)))
    expect(await eventsOf(database, name)).toEqual(['reported', 'acceptReminderDue', 'acceptReminderDue'])
  })

  test('of a deadline that was restarted since does nothing', async () => {
    const name = await report(facilitator)
    const first = await deadlineOf(database, name, 'acceptReminder')
    await ring(database, name, 'acceptReminder')
    await database.moveTime(day)
    const before = await dumpCases(database)
    await deliverCaseDeadline(first?.id ?? '', first?.generation ?? 0)
    expect(await dumpCases(database)).toBe(before)
  })

  test('that runs too early does nothing and is not lost', async () => {
    const name = await report(facilitator)
    const deadline = await deadlineOf(database, name, 'acceptReminder')
    const before = await dumpCases(database)
    await deliverCaseDeadline(deadline?.id ?? '', deadline?.generation ?? 0)
    expect(await dumpCases(database)).toBe(before)
    await ring(database, name, 'acceptReminder')
    expect(await eventsOf(database, name)).toContain('acceptReminderDue')
  })
})
