import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listMyMatters } from '@/lib/cases/view/list-cases'
import type { PersonActor } from '@/lib/policy'
import { ring } from '../factories/case-rows'
import { puts, reportConcern, seenBy, takesOn } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { actor, does, whoIs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let advisor: PersonActor
let coordinator: PersonActor
let facilitator: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[advisor, coordinator, facilitator] = await Promise.all([
    actor('advisor.harbour'),
    actor('coordinator.harbour'),
    actor('facilitator.harbour'),
  ])
})
afterAll(() => database.close())

/** A report about the coordinator, known to them, and handled by the advisor. */
async function put() {
  const { name, reporter } = await reportConcern(facilitator, {
    identity: 'named',
    about: 'coordinator.harbour',
    tell: ['centralOffice'],
  })
  const handler = await whoIs(database, name, 'offered')
  await takesOn(handler, name)
  await puts(handler, reporter, name)
  await does(coordinator, name, 'speak', { words: 'It was otherwise.' })
  return { name, reporter, handler }
}

describe('a respondent', () => {
  test('does not read who reported it while a conflict of interest waits for the reporter’s answer, nor that one does', async () => {
    const { name, handler } = await put()
    await does(handler, name, 'recuse')
    const next = await whoIs(database, name, 'offered')
    const before = await seenBy(coordinator, name)
    await does(next, name, 'declareConflictOfInterest', { words: 'We went to school together.' })
    // the reporter reads it, and that it is theirs to answer
    expect((await seenBy(facilitator, name)).where).toMatchObject({
      state: 'awaitingAcceptance.conflictOfInterestDeclared',
      waitsForMe: true,
    })
    const after = await seenBy(coordinator, name)
    expect(after.where).toEqual(before.where)
    expect(JSON.stringify([after, await listMyMatters(coordinator)])).not.toContain('Facilitator, Harbour')
  })

  test('reads nothing of the time before they were asked: not when it came in, nor who had it then', async () => {
    const { name, reporter } = await reportConcern(facilitator, {
      identity: 'named',
      about: 'coordinator.harbour',
      tell: ['centralOffice'],
    })
    const first = await whoIs(database, name, 'offered')
    await takesOn(first, name)
    await does(first, name, 'recuse')
    await database.moveTime(3 * 86_400_000)
    const handler = await whoIs(database, name, 'offered')
    await takesOn(handler, name)
    await puts(handler, reporter, name)
    const put = (await seenBy(handler, name)).timeline.find(({ event }) => event === 'putToRespondent')
    const view = await seenBy(coordinator, name)
    const times = [...view.timeline.map((entry) => entry.at), ...(view.access ?? []).map((row) => row.since)]
    expect(times.length).toBeGreaterThan(1)
    expect(Math.min(...times)).toBeGreaterThanOrEqual(put?.at ?? Number.POSITIVE_INFINITY)
    // the handler does read of the time before
    const handlers = (await seenBy(handler, name)).timeline.map((entry) => entry.at)
    expect(Math.min(...handlers)).toBeLessThan(put?.at ?? 0)
  })

  test('does not read that the reporter declared the handler’s conflict of interest, or reported retaliation', async () => {
    const { name, reporter, handler } = await put()
    const [before, known] = [await seenBy(coordinator, name), await seenBy(handler, name)]
    await does(reporter, name, 'raiseConflict', { words: 'They are friends.' })
    await does(reporter, name, 'reportRetaliation', { words: 'They stopped greeting me.' })
    await ring(database, name, 'retaliationEscalation')
    const capacities = (view: typeof before) => view.access?.map((row) => row.capacity)
    const now = await seenBy(handler, name)
    expect(capacities(now)?.length).toBeGreaterThan(capacities(known)?.length ?? 0)
    expect(capacities(now)).toContain('aware')
    const after = await seenBy(coordinator, name)
    expect(after.timeline).toEqual(before.timeline)
    expect(after.where).toEqual(before.where)
    expect(capacities(after)).not.toContain('aware')
    // of what they say themselves they read that they did
    expect((await seenBy(reporter, name)).timeline.map((entry) => entry.event)).toContain('raiseConflict')
  })
})

describe('a reporter', () => {
  test('without an account learns no name from the directory, once the respondent is identified', async () => {
    const { name, reporter } = await reportConcern(null)
    const handler = await whoIs(database, name, 'offered')
    await takesOn(handler, name)
    await does(handler, name, 'identifyPerson', { toPersonId: coordinator.personId })
    await puts(handler, reporter, name)
    await does(coordinator, name, 'raiseSafety', { words: 'I am afraid for somebody.' })
    await does(coordinator, name, 'raiseConflict', { words: 'They never liked me.' })
    expect((await seenBy(handler, name)).subject).toBe('Regional Coordinator, Harbour')
    expect(JSON.stringify(await seenBy(reporter, name))).not.toContain('Regional Coordinator, Harbour')
  })

  test('of a slip does not follow what is agreed with the facilitator', async () => {
    const { name, reporter } = await reportConcern(facilitator, {
      matter: 'slip',
      identity: 'named',
      about: 'facilitator.lake',
      tell: ['volunteerAdvisor'],
    })
    const lake = await actor('facilitator.lake')
    await does(advisor, name, { type: 'accept', promisedOn: null })
    await does(lake, name, 'speak', { words: 'Yes, it happened.' })
    const { timeline, where } = await seenBy(reporter, name)
    expect(timeline.map((entry) => entry.event)).toContain('accept')
    for (const area of ['meeting', 'subject', 'balance'])
      await does(advisor, name, { type: 'noteArea', area })
    await does(advisor, name, 'propose', {
      proposal: { measures: [], steps: [], checkInOn: null, checkInEvery: null, words: 'We talk.' },
    })
    await does(lake, name, 'counterPropose', {
      proposal: { measures: [], steps: [], checkInOn: null, checkInEvery: null, words: 'On Sundays.' },
    })
    const later = await seenBy(reporter, name)
    expect(later.timeline.map((entry) => entry.event)).not.toContain('counterPropose')
    expect((await seenBy(lake, name)).timeline.map((entry) => entry.event)).toContain('counterPropose')
    expect([timeline.length > 0, where.finding]).toEqual([true, null])
  })
})
