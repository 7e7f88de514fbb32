import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listDesk, listMyMatters } from '@/lib/cases/view/list-cases'
import { readCase } from '@/lib/cases/view/read-case'
import type { PersonActor } from '@/lib/policy'
import { caseIdOf, eventsOf, noticesOf } from '../factories/case-rows'
import { puts, reportConcern, seenBy, takesOn } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { actor, does, send, whoIs } from '../factories/people'
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

const peopleInvolved = async (name: string) => {
  const { rows } = await database.owner.query(
    'select ref from involvement where case_id = $1 and role = $2',
    [await caseIdOf(database, name), 'respondent'],
  )
  return rows.map((row) => row.ref as string)
}

/** A concern about an unknown person, accepted by Central Office. */
async function unknown(who: PersonActor | null = null) {
  const { name, reporter } = await reportConcern(who, { identity: who ? 'named' : 'anonymous' })
  const handler = await whoIs(database, name, 'offered')
  await takesOn(handler, name)
  return { name, reporter, handler }
}

const names = (handler: PersonActor, name: string, whom: PersonActor) =>
  send(handler, name, 'identifyPerson', { toPersonId: whom.personId })
const letsGo = (handler: PersonActor, name: string) =>
  send(handler, name, 'takeBackPerson', { words: 'There are two of that name.' })

/** Everything in which they could come across it. */
const allThatTheySee = async (who: PersonActor) =>
  JSON.stringify([await listDesk(who), await listMyMatters(who)])

describe('a person named by mistake', () => {
  test('is removed before they were told, and learns nothing; the right person is named and heard', async () => {
    const { name, reporter, handler } = await unknown()
    const before = await allThatTheySee(coordinator)
    expect(await names(handler, name, coordinator)).toMatchObject({ ok: true })
    expect(await peopleInvolved(name)).toEqual([coordinator.ref])
    expect(await letsGo(handler, name)).toMatchObject({ ok: true })
    expect(await peopleInvolved(name)).toEqual([])
    expect((await seenBy(handler, name)).subject).toBeNull()
    expect(await readCase(coordinator, name)).toBeNull()

    expect(await names(handler, name, advisor)).toMatchObject({ ok: true })
    await puts(handler, reporter, name)
    // the one who is meant hears of it; the one who is not never does
    expect((await seenBy(advisor, name)).capacities).toEqual(['respondent'])
    expect(await readCase(coordinator, name)).toBeNull()
    expect(await allThatTheySee(coordinator)).toBe(before)
    expect((await noticesOf(database, name)).filter((one) => one.startsWith('coordinator.'))).toEqual([])
    // nor does either side read that anybody else was named
    for (const side of [reporter, advisor])
      expect((await seenBy(side, name)).timeline.map((one) => one.event)).not.toContain('takeBackPerson')
    expect((await seenBy(handler, name)).timeline.map((one) => one.event)).toContain('takeBackPerson')
  })

  test('may handle it again, and so may their office', async () => {
    const { name, handler } = await unknown()
    await names(handler, name, coordinator)
    const choices = async () => (await seenBy(handler, name)).transferChoices.map((one) => one.id)
    expect(await choices()).not.toContain(coordinator.personId)
    await letsGo(handler, name)
    expect(await names(handler, name, facilitator)).toMatchObject({ ok: true })
    expect(await choices()).toContain(coordinator.personId)
    await does(handler, name, 'transfer', { words: 'You know the place.', toPersonId: coordinator.personId })
    await does(coordinator, name, 'acceptTransfer')
    expect((await seenBy(coordinator, name)).capacities).toContain('handler')
  })

  test('is not removed once they know', async () => {
    const { name, reporter, handler } = await unknown()
    await names(handler, name, coordinator)
    await puts(handler, reporter, name)
    expect(await letsGo(handler, name)).toEqual({ ok: false, code: 'notNow' })
    expect(await peopleInvolved(name)).toEqual([coordinator.ref])
  })

  test('is removed by the handler and by no one else', async () => {
    const { name, reporter, handler } = await unknown()
    await names(handler, name, coordinator)
    for (const who of [reporter, coordinator, advisor, facilitator])
      expect((await send(who, name, 'takeBackPerson', { words: 'No.' })).ok).toBe(false)
    expect(await letsGo(handler, name)).toMatchObject({ ok: true })
  })
})

test('that the report itself names is not the handler’s to remove', async () => {
  const { name } = await reportConcern(facilitator, {
    identity: 'named',
    about: 'coordinator.harbour',
    tell: ['centralOffice'],
  })
  const handler = await whoIs(database, name, 'offered')
  await takesOn(handler, name)
  expect((await seenBy(handler, name)).availableEvents).not.toContain('takeBackPerson')
  expect(await letsGo(handler, name)).toEqual({ ok: false, code: 'notNow' })
})

describe('a handler who says who it is', () => {
  test('is told kindly that it is neither themselves nor the named reporter', async () => {
    const { name, handler } = await unknown(facilitator)
    const field = (toPersonId: string) => ({ ok: false, code: 'invalid', fields: { toPersonId } })
    expect(await names(handler, name, handler)).toEqual(field('aboutYourself'))
    expect(await names(handler, name, facilitator)).toEqual(field('theyReportedIt'))
    expect(await send(handler, name, 'identifyPerson')).toEqual(field('whoItIs'))
    expect(await eventsOf(database, name)).not.toContain('identifyPerson')
    expect(await names(handler, name, coordinator)).toMatchObject({ ok: true })
  })

  test('learns nothing by naming people about who reported it confidentially', async () => {
    const answers = []
    for (const whom of [facilitator, coordinator]) {
      const { name } = await reportConcern(facilitator, {
        identity: 'confidential',
        name: 'F',
        contact: 'me',
      })
      const handler = await whoIs(database, name, 'offered')
      await takesOn(handler, name)
      answers.push([(await names(handler, name, whom)).ok, (await letsGo(handler, name)).ok])
    }
    expect(answers).toEqual([
      [true, true],
      [true, true],
    ])
  })
})
