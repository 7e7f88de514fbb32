import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SplitContent, splitCase } from '@/lib/cases/events/split-case'
import { readCase } from '@/lib/cases/view/read-case'
import { samePerson } from '@/lib/cases/view/same-person'
import type { PersonActor } from '@/lib/policy'
import { dumpCases, participantsOf } from '../factories/case-rows'
import { clears, objects, reportConcern, seenBy, takesOn } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, does, report } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let advisor: PersonActor
let coordinator: PersonActor
let facilitator: PersonActor
let other: PersonActor
let central: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[advisor, coordinator, facilitator, other, central] = await Promise.all([
    actor('advisor.harbour'),
    actor('coordinator.harbour'),
    actor('facilitator.harbour'),
    actor('facilitator.mornings.harbour'),
    actor('central.northland'),
  ])
})
afterAll(() => database.close())

const content = (given: Partial<SplitContent> = {}): SplitContent => ({
  why: 'split',
  words: 'In the same report another volunteer is said to have shared what was told in confidence.',
  aboutPersonId: other.personId,
  ...given,
})
const split = (who: PersonActor, name: string, given: Partial<SplitContent> = {}, act = randomUUID()) =>
  splitCase(who, name, content(given), act)

/** A named report about the facilitator, taken on by the advisor. */
async function aConcern(): Promise<string> {
  const { name } = await reportConcern(await actor('facilitator.lake'), {
    about: 'facilitator.harbour',
    identity: 'named',
    tell: ['volunteerAdvisor'],
  })
  await takesOn(advisor, name)
  return name
}

describe('a handler who finds a second concern in a report', () => {
  test('opens a further file without a reporter, offered through their own office, and both are linked', async () => {
    const name = await aConcern()
    const opened = await split(advisor, name, { urgency: 'soon' })
    if (!opened.ok) throw new Error(JSON.stringify(opened))
    expect(opened.value.name).not.toBe(name)
    expect(await participantsOf(database, opened.value.name)).toEqual(['advisor.harbour offered'])
    expect((await seenBy(advisor, name)).concern?.links).toEqual([{ name: opened.value.name, kind: 'split' }])

    await takesOn(advisor, opened.value.name)
    const view = await seenBy(advisor, opened.value.name)
    expect(view).toMatchObject({
      matter: 'ethicalLapse',
      subject: 'Facilitator, Harbour (mornings)',
      urgency: 'soon',
    })
    expect(view.concern).toMatchObject({
      identity: 'none',
      report: { words: content().words, reporterName: null },
    })
  })

  test('keeps both the respondent and the other reporter away from it', async () => {
    const opened = await split(advisor, await aConcern())
    if (!opened.ok) throw new Error(JSON.stringify(opened))
    for (const who of [other, facilitator, await actor('facilitator.lake')])
      expect(await readCase(who, opened.value.name)).toBeNull()
  })

  test('opens one file, however often the button is pressed', async () => {
    const [name, act] = [await aConcern(), randomUUID()]
    const first = await split(advisor, name, {}, act)
    expect(first).toMatchObject({ ok: true })
    expect(await split(advisor, name, {}, act)).toEqual(first)
  })

  test('needs a text, and a person in the directory other than themselves', async () => {
    const name = await aConcern()
    const before = await dumpCases(database)
    expect(await split(advisor, name, { words: ' ' })).toMatchObject({ fields: { words: 'required' } })
    expect(await split(advisor, name, { aboutPersonId: randomUUID() })).toMatchObject({
      fields: { aboutPersonId: 'choice' },
    })
    expect(await split(advisor, name, { aboutPersonId: advisor.personId })).toMatchObject({
      fields: { aboutPersonId: 'aboutYourself' },
    })
    expect(await split(coordinator, name)).toMatchObject({ code: 'notFound' })
    expect(await split(advisor, name, { why: 'exception' })).toMatchObject({ code: 'notNow' })
    expect(await dumpCases(database)).toBe(before)
  })
})

describe('a self-report about a slip', () => {
  test('is never split by anyone', async () => {
    const name = await report(facilitator)
    await accepts(advisor, name)
    expect(await split(advisor, name)).toMatchObject({ code: 'notNow' })
    expect(await split(advisor, name, { why: 'exception' })).toMatchObject({ code: 'notNow' })
    expect(await split(facilitator, name)).toMatchObject({ ok: false })
  })

  test('leads to another file once a person of another office agreed; in the handler’s text, and not with that handler', async () => {
    const name = await report(facilitator, { words: 'Only for you: I drove home drunk.' })
    await accepts(advisor, name)
    await does(
      advisor,
      name,
      { type: 'askException', ground: 'seriousHarm' },
      { words: 'Somebody else was hurt.' },
    )
    const second = (await participantsOf(database, name)).find((row) => row.endsWith(' exceptionApprover'))
    expect(second).toBeDefined()
    expect(await split(advisor, name, { why: 'exception', aboutPersonId: null })).toMatchObject({
      code: 'notNow',
    })
    const agrees = await actor(second?.split(' ')[0] ?? '')
    await does(agrees, name, 'agreeException', { words: 'I see it so too.' })

    const words = 'A person was hurt in a car that was driven after drinking.'
    const opened = await split(advisor, name, { why: 'exception', aboutPersonId: null, words })
    if (!opened.ok) throw new Error(JSON.stringify(opened))
    expect(await readCase(advisor, opened.value.name)).toBeNull()
    expect(await readCase(facilitator, opened.value.name)).toBeNull()
    expect(await participantsOf(database, opened.value.name)).toEqual(['coordinator.harbour offered'])
    await takesOn(coordinator, opened.value.name)
    const view = await seenBy(coordinator, opened.value.name)
    expect(view.subject).toBe('Facilitator, Harbour')
    expect(view.concern?.report?.words).toBe(words)
    expect(JSON.stringify(view)).not.toContain('drove home')
    expect(JSON.stringify(view)).not.toContain(name)
    // once agreed, once opened
    expect(await split(advisor, name, { why: 'exception', aboutPersonId: null, words })).toMatchObject({
      code: 'notNow',
    })
  })
})

test('danger and the law lead to the emergency number and the authority, and open no case about conduct', async () => {
  const name = await report(facilitator)
  await accepts(advisor, name)
  await does(advisor, name, { type: 'askException', ground: 'legalDuty' }, { words: 'A child was hurt.' })
  const second = (await participantsOf(database, name)).find((row) => row.endsWith(' exceptionApprover'))
  const agrees = await actor(second?.split(' ')[0] ?? '')
  expect((await seenBy(agrees, name)).firewallGround).toBe('legalDuty')
  await does(agrees, name, 'agreeException', { words: 'I see it so too.' })
  const opened = await split(advisor, name, {
    why: 'exception',
    aboutPersonId: null,
    words: 'A child was hurt.',
  })
  expect(opened).toMatchObject({ ok: false, code: 'notNow' })
})

test('a text that the reporter is reading, or has objected to, reaches no one through a further file', async () => {
  const name = await aConcern()
  const reporter = await actor('facilitator.lake')
  await does(advisor, name, 'screen', { words: 'Confidentiality.' })
  await does(advisor, name, 'showReporter', { text: { points: ['Something was repeated.'], text: '' } })
  expect(await split(advisor, name)).toMatchObject({ ok: false, code: 'notNow' })
  await objects(reporter, name, 'They will know that it was me.')
  expect(await split(advisor, name)).toMatchObject({ ok: false, code: 'notNow' })
  await does(advisor, name, 'showReporter', { text: { points: ['Something was said.'], text: '' } })
  await clears(reporter, name)
  expect(await split(advisor, name)).toMatchObject({ ok: true })
})

describe('files about the same person', () => {
  test('are named to Central Office by their case names, and to no one else', async () => {
    const [one, two] = [await aConcern(), await aConcern()]
    const own = await report(facilitator)
    expect(await samePerson(central, one)).toContain(two)
    expect(await samePerson(central, one)).not.toContain(own)
    expect(await samePerson(central, own)).toEqual([])
    for (const who of [advisor, coordinator, facilitator, await actor('reviewer.board')])
      expect(await samePerson(who, one)).toEqual([])
  })
})
