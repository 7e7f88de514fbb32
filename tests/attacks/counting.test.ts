import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMessage } from '@/lib/cases/events/add-message'
import type { PartyActor, PersonActor } from '@/lib/policy'
import { clears, objects, puts, reportConcern, seenBy, takesOn, textRead } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { actor, does, send, whoIs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

/* What a form, an address or an answer carries must not count what its reader may not see. */

let database: FreshDatabase
let coordinator: PersonActor
let facilitator: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[coordinator, facilitator] = await Promise.all([
    actor('coordinator.harbour'),
    actor('facilitator.harbour'),
  ])
})
afterAll(() => database.close())

/** A report about the coordinator, taken on and screened. */
async function screened() {
  const { name, reporter } = await reportConcern(facilitator, {
    identity: 'named',
    about: 'coordinator.harbour',
    tell: ['centralOffice'],
  })
  const handler = await whoIs(database, name, 'offered')
  await takesOn(handler, name)
  return { name, reporter, handler }
}

/** Everything that is done about a case beside its two sides, and what passes with the other one. */
async function hiddenWork(handler: PersonActor, name: string) {
  await does(handler, name, 'addStatement', { words: 'Somebody who was there was asked.' })
  await does(handler, name, 'tellOther', {
    text: { points: [], text: 'It is looked at.', recipient: 'The hall' },
  })
  await addMessage(handler, name, { part: 'desk', text: 'I am not sure.' }, crypto.randomUUID())
  await does(handler, name, 'finishGathering')
  await does(handler, name, 'gatherMore')
}

const everything = async (who: PartyActor, name: string) => {
  const { where, ...view } = await seenBy(who, name)
  // both sides read where the case is, and by when they get an answer
  return { ...view, state: where.state, since: where.since }
}

describe('a respondent', () => {
  test('reads nothing on any page that changes with what they may not see', async () => {
    const { name, reporter, handler } = await screened()
    await puts(handler, reporter, name)
    await does(coordinator, name, 'speak', { words: 'It was otherwise.' })
    // the handler reads first: that they have read is told to whose words they are
    const [known, before] = [await seenBy(handler, name), await everything(coordinator, name)]
    await hiddenWork(handler, name)
    await does(handler, name, 'showReporter', { text: { points: ['One more thing.'], text: '' } })
    await objects(reporter, name, 'No.')
    await does(reporter, name, 'reportRetaliation', { words: 'They stopped greeting me.' })
    await does(handler, name, 'answerRetaliation', { words: 'I will speak with them.' })
    expect(await everything(coordinator, name)).toEqual(before)
    // the handler is told that the page moved on
    expect((await seenBy(handler, name)).version).toBeGreaterThan(known.version)
  })

  test('starts from zero when they are told, whatever went before', async () => {
    const [quick, slow] = [await screened(), await screened()]
    await does(slow.handler, slow.name, { type: 'noteArea', area: 'meeting' })
    await does(slow.handler, slow.name, { type: 'reopenArea', area: 'meeting' })
    for (const { handler, reporter, name } of [quick, slow]) await puts(handler, reporter, name)
    const [one, other] = [await seenBy(coordinator, quick.name), await seenBy(coordinator, slow.name)]
    expect(one.version).toBe(other.version)
    const handlers = [await seenBy(quick.handler, quick.name), await seenBy(slow.handler, slow.name)]
    expect(handlers[1]?.version).toBeGreaterThan(handlers[0]?.version ?? 0)
  })

  test('cannot learn by guessing version numbers whether something happened', async () => {
    const { name, reporter, handler } = await screened()
    await puts(handler, reporter, name)
    const answersTo = async () => {
      const answers = []
      for (let seenVersion = 0; seenVersion < 16; seenVersion++)
        answers.push(await send(coordinator, name, 'finishGathering', { seenVersion }))
      return answers
    }
    const before = await answersTo()
    await hiddenWork(handler, name)
    expect(await answersTo()).toEqual(before)
    // what they do see moves it: an older page is told so, and not that it is none of theirs
    const { version } = await seenBy(coordinator, name)
    await does(coordinator, name, 'speak', { words: 'It was otherwise.' })
    expect(await send(coordinator, name, 'finishGathering', { seenVersion: version })).toMatchObject({
      code: 'movedOn',
    })
  })
})

describe('two people who declare the handler’s conflict of interest', () => {
  test('each do so without learning of the other; the judge reads both', async () => {
    const { name, reporter, handler } = await screened()
    await puts(handler, reporter, name)
    const before = await everything(coordinator, name)
    expect(before.availableEvents).toContain('raiseConflict')
    await does(reporter, name, 'raiseConflict', { words: 'They are friends.' })
    const after = await everything(coordinator, name)
    expect(after.availableEvents).toEqual(before.availableEvents)
    expect(after.concern).toEqual(before.concern)
    const theirs = await everything(reporter, name)
    expect(theirs.concern?.conflict).toBe('raised')
    await does(coordinator, name, 'raiseConflict', { words: 'They never liked me.' })
    expect(await everything(reporter, name)).toEqual(theirs)
    const judge = await seenBy(await whoIs(database, name, 'conflictJudge'), name)
    const said = [...(judge.conversation ?? []), ...(judge.concern?.reporterThread ?? [])]
    expect(said.filter(({ kind }) => kind === 'conflict').map(({ text }) => text)).toEqual([
      'They never liked me.',
      'They are friends.',
    ])
    await does(await whoIs(database, name, 'conflictJudge'), name, 'dismissConflict', {
      words: 'They are not.',
    })
    for (const side of [reporter, coordinator])
      expect((await seenBy(side, name)).concern?.conflict).toBe('none')
  })
})

describe('a reporter', () => {
  test('reads nothing on any page that changes with what passes between the others', async () => {
    const { name, reporter, handler } = await screened()
    await puts(handler, reporter, name)
    const before = await everything(reporter, name)
    await hiddenWork(handler, name)
    await does(coordinator, name, 'nameCompanion', { words: 'My sister.' })
    await does(coordinator, name, 'extendHearing')
    expect(await everything(reporter, name)).toEqual(before)
    expect((await seenBy(handler, name)).timeline.map((one) => one.event)).toContain('nameCompanion')
  })

  test('without an account neither', async () => {
    const { name, reporter } = await reportConcern(null, { tell: ['centralOffice'] })
    const handler = await whoIs(database, name, 'offered')
    await takesOn(handler, name)
    const before = await everything(reporter, name)
    await does(handler, name, { type: 'identifyPerson' }, { toPersonId: coordinator.personId })
    expect((await everything(reporter, name)).version).toBe(before.version)
  })

  test('clears the text that they read, and not one that replaced it meanwhile', async () => {
    const { name, reporter, handler } = await screened()
    await does(handler, name, 'screen', {
      words: 'Confidentiality.',
      guidelines: ['confidentiality'],
      sawIt: 'firstHand',
    })
    await does(handler, name, 'showReporter', { text: { points: ['One point.'], text: '' } })
    const read = await textRead(reporter, name)
    await does(handler, name, 'showReporter', { text: { points: ['Another point.'], text: '' } })
    const clear = { type: 'clearText', ...read }
    expect(await send(reporter, name, clear)).toEqual({ ok: false, code: 'proposalChanged' })
    expect(await send(reporter, name, { ...clear, type: 'objectToText' }, { words: 'No.' })).toEqual({
      ok: false,
      code: 'proposalChanged',
    })
    expect((await seenBy(reporter, name)).concern?.shown?.state).toBe('shown')
    await clears(reporter, name)
    expect((await seenBy(reporter, name)).concern?.shown?.state).toBe('cleared')
  })
})

test('an advisor who is only asked to accept learns from no number how much was done before', async () => {
  const { name, handler } = await screened()
  await does(handler, name, { type: 'noteArea', area: 'meeting' })
  await does(handler, name, 'recuse')
  const next = await whoIs(database, name, 'offered')
  expect((await seenBy(next, name)).version).toBe(0)
  await takesOn(next, name)
  expect((await seenBy(next, name)).version).toBeGreaterThan(3)
})
