import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliverCaseDeadline } from '@/lib/cases/effects/deliver-deadline'
import { addMessage } from '@/lib/cases/events/add-message'
import { submitReport } from '@/lib/cases/submit/submit-report'
import { listMyMatters } from '@/lib/cases/view/list-cases'
import { readCase } from '@/lib/cases/view/read-case'
import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy'
import { deadlineOf, dumpCases, eventsOf, participantsOf } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, answers, aPlan, does, onTheTable, report, send, weighs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let facilitator: PersonActor
let advisor: PersonActor
let coordinator: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[facilitator, advisor, coordinator] = await Promise.all([
    actor('facilitator.harbour'),
    actor('advisor.harbour'),
    actor('coordinator.harbour'),
  ])
})
afterAll(() => database.close())

const taken = async () => {
  const name = await report(facilitator)
  await accepts(advisor, name)
  return name
}

/** Lets acts on one case run into each other: each has seen the case and waits for it before any may go on. */
async function atOnce<T>(name: string, ...acts: (() => Promise<T>)[]): Promise<T[]> {
  const { owner } = database
  await owner.query('begin')
  await owner.query('select from case_file where code_name = $1 for update', [name])
  const running = Promise.all(acts.map((act) => act()))
  for (let waiting = 0; waiting < acts.length; ) {
    await owner.query('select pg_stat_clear_snapshot()')
    const { rows } = await owner.query(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    waiting = rows[0].n
  }
  await owner.query('commit')
  return running
}

describe('a press that came twice', () => {
  test('sends a report once, also when both come at the same moment', async () => {
    const given = await answers(facilitator)
    const before = (await listMyMatters(facilitator)).length
    const actId = randomUUID()
    const sent = await Promise.all([1, 2, 3].map(() => submitReport(facilitator, given, actId)))
    const again = await submitReport(facilitator, given, actId)
    expect(new Set([...sent, again].map((one) => one.ok && one.value.name)).size).toBe(1)
    expect(again.ok).toBe(true)
    expect(await listMyMatters(facilitator)).toHaveLength(before + 1)
  })

  test('does an act once and gives the first answer again', async () => {
    const name = await report(facilitator)
    const actId = randomUUID()
    const press = () => send(advisor, name, { type: 'accept', promisedOn: null }, {}, actId)
    const first = await press()
    expect(first).toEqual({ ok: true, value: { name } })
    const before = await dumpCases(database)
    expect(await press()).toEqual(first)
    expect(await dumpCases(database)).toBe(before)
    expect(await eventsOf(database, name)).toEqual(['reported', 'accept'])
  })

  test('at the same moment does it once too, and both read that it was done', async () => {
    const name = await taken()
    await weighs(advisor, name)
    const proposal = await aPlan()
    const actId = randomUUID()
    const both = await Promise.all([1, 2, 3].map(() => send(advisor, name, 'propose', { proposal }, actId)))
    for (const answer of both) expect(answer).toEqual({ ok: true, value: { name } })
    expect((await readCase(facilitator, name))?.proposals).toHaveLength(1)
  })

  test('sends a message once', async () => {
    const name = await taken()
    const actId = randomUUID()
    const say = () => addMessage(facilitator, name, { part: 'conversation', text: 'Hello.' }, actId)
    for (const answer of await Promise.all([say(), say()])) expect(answer).toMatchObject({ ok: true })
    expect(await say()).toMatchObject({ ok: true })
    expect((await readCase(advisor, name))?.conversation).toHaveLength(1)
  })

  test('by a handler who loses the case through the event is answered the same twice', async () => {
    const name = await report(facilitator, { tell: ['volunteerAdvisor', 'regionalCoordinator'] })
    const actId = randomUUID()
    const press = () => send(advisor, name, 'recuse', {}, actId)
    for (const answer of await atOnce(name, press, press, press))
      expect(answer).toEqual({ ok: true, value: { name } })
  })

  test('from another person is not answered with the first one’s result', async () => {
    const name = await report(facilitator, { tell: ['volunteerAdvisor', 'regionalCoordinator'] })
    const actId = randomUUID()
    await does(advisor, name, 'recuse', {}, actId)
    const before = await dumpCases(database)
    expect(await send(coordinator, name, 'recuse', {}, actId)).toMatchObject({
      ok: false,
      code: 'notFound',
    })
    expect(await dumpCases(database)).toBe(before)
  })
})

describe('two people at the same moment', () => {
  test('who both accept a case: one has it, the other reads that another person was faster', async () => {
    const name = await report(facilitator, {
      tell: ['volunteerAdvisor', 'regionalCoordinator', 'centralOffice'],
    })
    const central = await actor('central.northland')
    const take = (who: PersonActor) => () => send(who, name, { type: 'accept', promisedOn: null })
    const taking = await atOnce(name, take(advisor), take(coordinator), take(central))
    expect(taking.filter((one) => one.ok)).toHaveLength(1)
    for (const one of taking) if (!one.ok) expect(one.code).toBe('movedOn')
    const participants = await participantsOf(database, name)
    expect(participants.filter((row) => row.endsWith(' handler'))).toHaveLength(1)
    expect(participants).toHaveLength(2)
    const losers = [advisor, coordinator, central].filter((_, index) => !taking[index]?.ok)
    for (const who of losers) expect(await readCase(who, name)).toBeNull()
  })

  test('whose events do not affect each other both succeed', async () => {
    const name = await taken()
    const all = await Promise.all([
      send(advisor, name, { type: 'noteArea', area: 'meeting' }, { words: 'Quiet.' }),
      send(advisor, name, { type: 'noteArea', area: 'subject' }, { words: 'Tired.' }),
      send(facilitator, name, 'raiseSafety', { words: 'A hard night.' }),
      addMessage(facilitator, name, { part: 'conversation', text: 'Hello.' }, randomUUID()),
      addMessage(advisor, name, { part: 'conversation', text: 'Hello too.' }, randomUUID()),
    ])
    for (const answer of all) expect(answer).toMatchObject({ ok: true })
    const view = await readCase(advisor, name)
    expect(view?.areasNoted.sort()).toEqual(['meeting', 'subject'])
    expect(view?.desk?.areas.meeting.words).toBe('Quiet.')
    expect(view?.where.safety).toBe('raised')
    expect(view?.conversation).toHaveLength(3)
  })

  test('of whom one agrees while the other makes a new proposal: no one agrees to what they have not read', async () => {
    const name = await taken()
    await weighs(advisor, name)
    await does(advisor, name, 'propose', { proposal: await aPlan() })
    const proposalId = await onTheTable(facilitator, name)
    const proposal = await aPlan({ words: 'Another.' })
    const [agreed, proposed] = await Promise.all([
      send(facilitator, name, { type: 'agree', proposalId }),
      send(advisor, name, 'propose', { proposal }),
    ])
    const view = await readCase(facilitator, name)
    if (agreed.ok) {
      expect(proposed).toMatchObject({ ok: false, code: 'notNow' })
      expect(view?.where.state).toBe('inForce')
    } else {
      expect(agreed).toMatchObject({ code: 'proposalChanged' })
      expect(view?.where.state).toBe('proposed')
    }
    expect([agreed.ok, proposed.ok].filter(Boolean)).toHaveLength(1)
  })

  test('of which one is a deadline: the offer goes on or is taken, and the case always has a next person', async () => {
    for (let round = 0; round < 3; round++) {
      const name = await report(facilitator)
      const deadline = await deadlineOf(database, name, 'acceptEscalation')
      await database.moveTime((deadline?.dueAt ?? 0) - (await now()) + 1000)
      const [answer] = await Promise.all([
        send(advisor, name, { type: 'accept', promisedOn: null }),
        deliverCaseDeadline(deadline?.id ?? '', deadline?.generation ?? 0),
      ])
      expect(answer).toMatchObject({ ok: true })
      expect(await participantsOf(database, name)).toEqual([
        'advisor.harbour handler',
        'facilitator.harbour subject',
      ])
    }
  })
})

test('a person on an older page is told that the case has moved on', async () => {
  const name = await taken()
  const seenVersion = (await readCase(facilitator, name))?.version ?? 0
  await does(advisor, name, { type: 'noteArea', area: 'meeting' })
  const before = await dumpCases(database)
  expect(await send(facilitator, name, 'acceptConflictOfInterest', { seenVersion })).toEqual({
    ok: false,
    code: 'movedOn',
  })
  expect(await dumpCases(database)).toBe(before)
})
