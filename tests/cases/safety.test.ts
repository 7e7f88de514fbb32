import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listMyMatters } from '@/lib/cases/view/list-cases'
import { readCase } from '@/lib/cases/view/read-case'
import type { PersonActor } from '@/lib/policy'
import { dueIn, noticesOf, participantsOf, ring } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, agreeOn, does, hour, ids, report, send, weighs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let facilitator: PersonActor
let advisor: PersonActor
let central: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[facilitator, advisor, central] = await Promise.all([
    actor('facilitator.harbour'),
    actor('advisor.harbour'),
    actor('central.northland'),
  ])
})
afterAll(() => database.close())

const taken = async () => {
  const name = await report(facilitator)
  await accepts(advisor, name)
  return name
}
const count = (rows: string[], row: string) => rows.filter((one) => one === row).length
const hours = async (name: string, deadline: 'safetyReminder' | 'safetyEscalation') =>
  Math.round(((await dueIn(database, name, deadline)) ?? 0) / hour)

describe('a safety concern', () => {
  test('raised by the handler reaches Central Office at once, and no text of it the subject', async () => {
    const name = await taken()
    const before = await readCase(facilitator, name)
    await does(advisor, name, 'raiseSafety', { words: 'They spoke of not going on.' })
    const told = await noticesOf(database, name)
    expect(told).toEqual(expect.arrayContaining(['central.northland safety', 'deputy.northland safety']))
    expect(told).not.toContain('facilitator.harbour safety')

    const view = await readCase(facilitator, name)
    expect(view?.where).toMatchObject({ safety: 'none', since: before?.where.since })
    expect(view?.timeline).toEqual(before?.timeline)
    expect(view?.conversation).toEqual(before?.conversation)
    expect(JSON.stringify(view)).not.toContain('not going on')
    const card = (await listMyMatters(facilitator)).find((one) => one.name === name)
    expect(card?.where.safety).toBe('none')
    expect(JSON.stringify(card)).not.toMatch(/safety[A-Z]|raiseSafety/)

    expect((await readCase(advisor, name))?.where.safety).toBe('raised')
    const aware = await readCase(central, name)
    expect(aware).toMatchObject({ capacities: ['aware'], subject: null, report: null, desk: null })
    expect(aware?.where.safety).toBe('raised')
  })

  test('raised by the subject is shown in the conversation, also before anyone has accepted the case', async () => {
    const name = await report(facilitator)
    await does(facilitator, name, 'raiseSafety', { words: 'I am afraid of tonight.' })
    const told = await noticesOf(database, name)
    expect(told).toEqual(expect.arrayContaining(['advisor.harbour safety', 'central.northland safety']))
    const view = await readCase(facilitator, name)
    expect(view?.where.safety).toBe('raised')
    expect(view?.timeline.at(-1)?.event).toBe('raiseSafety')
    await accepts(advisor, name)
    expect((await readCase(advisor, name))?.conversation?.at(-1)?.text).toBe('I am afraid of tonight.')
    // those who were told stay told while the concern is open
    expect(await participantsOf(database, name)).toContain('central.northland aware')
  })

  test('raised by the handler after one that the subject raised is not told to the subject either', async () => {
    const name = await taken()
    await does(facilitator, name, 'raiseSafety', { words: 'I am afraid of tonight.' })
    await does(advisor, name, 'standDownSafety', { words: 'They are with friends.' })
    const before = await readCase(facilitator, name)
    expect(before?.where.safety).toBe('stoodDown')
    await does(advisor, name, 'raiseSafety', { words: 'Now I am afraid too.' })
    const view = await readCase(facilitator, name)
    expect(view?.where).toMatchObject({ safety: 'none', since: before?.where.since })
    expect(view?.timeline).toEqual(before?.timeline)
  })

  test('is brought back every hour, and to an Independent Reviewer after four', async () => {
    const name = await taken()
    await does(advisor, name, 'raiseSafety', { words: 'Alone tonight.' })
    expect(await hours(name, 'safetyReminder')).toBe(1)
    expect(await hours(name, 'safetyEscalation')).toBe(4)
    await ring(database, name, 'safetyReminder')
    const told = await noticesOf(database, name)
    expect(count(told, 'central.northland safety')).toBe(2)
    expect(count(told, 'advisor.harbour safety')).toBe(1)
    expect(await hours(name, 'safetyReminder')).toBe(1)
    await ring(database, name, 'safetyEscalation')
    expect(await noticesOf(database, name)).toEqual(
      expect.arrayContaining(['reviewer.board safety', 'reviewer.sister safety']),
    )
    await does(advisor, name, 'noteSafetyAction', { words: 'I sat with them.' })
    expect(await dueIn(database, name, 'safetyEscalation')).toBeNull()
    await does(advisor, name, 'reviewSafety', { words: 'It is over.' })
    expect(await dueIn(database, name, 'safetyReminder')).toBeNull()
    // everyone who was made aware loses that access when the case has ended
    await agreeOn(advisor, facilitator, name)
    await does(advisor, name, { type: 'close', resolution: 'agreed' }, { words: 'Kept.' })
    expect(await readCase(central, name)).toBeNull()
  })

  test('keeps a case from being closed or taken back until it has been looked after', async () => {
    const name = await taken()
    await weighs(advisor, name)
    await does(advisor, name, 'raiseSafety', { words: 'Alone tonight.' })
    const notNow = { ok: false, code: 'notNow' }
    expect(await send(facilitator, name, 'withdraw')).toEqual(notNow)
    expect(await send(advisor, name, { type: 'close', resolution: 'supported' }, { words: 'Done.' })).toEqual(
      notNow,
    )
    await does(advisor, name, 'standDownSafety', { words: 'A misunderstanding.' })
    await does(advisor, name, { type: 'close', resolution: 'supported' }, { words: 'Done.' })
  })

  test('is told past an excluded person, and past the handler’s own office', async () => {
    const name = await report(facilitator, {
      tell: ['centralOffice'],
      excludedPersonIds: await ids('reviewer.board'),
    })
    await accepts(central, name)
    await does(central, name, 'raiseSafety', { words: 'Alone tonight.' })
    expect(await participantsOf(database, name)).toEqual([
      'central.northland handler',
      'facilitator.harbour subject',
      'reviewer.sister aware',
    ])
  })
})
