import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adviceGiverChoices, askAdvice, previewAdvice } from '@/lib/advice/ask-advice'
import { listAdvice, readAdvice } from '@/lib/advice/read-advice'
import { listDesk, listMyMatters } from '@/lib/cases/view/list-cases'
import { readCase } from '@/lib/cases/view/read-case'
import type { PersonActor } from '@/lib/policy'
import { deadlineOf, dumpCases, ring } from '../factories/case-rows'
import { reportConcern, seenBy, takesOn } from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, does, ids, report, send } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let advisor: PersonActor
let coordinator: PersonActor
let hill: PersonActor
let lake: PersonActor
let central: PersonActor
let facilitator: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[advisor, coordinator, hill, lake, central, facilitator] = await Promise.all([
    actor('advisor.harbour'),
    actor('coordinator.harbour'),
    actor('advisor.hill'),
    actor('coordinator.lake'),
    actor('central.northland'),
    actor('facilitator.harbour'),
  ])
})
afterAll(() => database.close())

const own =
  'A facilitator of the Harbour Evening Meeting drank on Tuesday. Call me on 0171 234 5678. Is a pause too much?'

/** A slip that the advisor handles, and the question that they would send. */
async function handled(): Promise<{ name: string; text: string }> {
  const name = await report(facilitator)
  await accepts(advisor, name)
  const preview = await previewAdvice(advisor, name, own)
  if (!preview.ok) throw new Error(preview.code)
  return { name, text: preview.value.masked }
}

async function asked(to: PersonActor = hill): Promise<{ name: string; question: string; text: string }> {
  const { name, text } = await handled()
  const sent = await askAdvice(advisor, name, { toPersonId: to.personId, text }, randomUUID())
  if (!sent.ok) throw new Error(JSON.stringify(sent))
  return { name, question: sent.value.name, text }
}

describe('a handler who wants to ask a colleague for advice', () => {
  test('sees beforehand what would be sent, and what was changed', async () => {
    const { text } = await handled()
    expect(text).toBe(
      'A facilitator of a meeting drank one day. Call me on [number left out]. Is a pause too much?',
    )
  })

  test('chooses among advisors and coordinators of the whole tree, no one of this case and no facilitator', async () => {
    const { name } = await handled()
    const choices = await adviceGiverChoices(advisor, name)
    expect(choices.ok && choices.value.map((one) => one.id).sort()).toEqual(
      (await ids('advisor.hill', 'coordinator.harbour', 'coordinator.lake')).sort(),
    )
  })

  test('cannot send an unmasked text, nor one to a person who was not offered', async () => {
    const { name, text } = await handled()
    const before = await dumpCases(database)
    const ask = (toPersonId: string, words: string) =>
      askAdvice(advisor, name, { toPersonId, text: words }, randomUUID())
    expect(await ask(hill.personId, own)).toMatchObject({ ok: false, fields: { text: 'notMasked' } })
    expect(await ask(hill.personId, '  ')).toMatchObject({ ok: false, fields: { text: 'required' } })
    expect(await ask(facilitator.personId, text)).toMatchObject({ fields: { toPersonId: 'choice' } })
    expect(await ask(advisor.personId, text)).toMatchObject({ fields: { toPersonId: 'choice' } })
    expect(await dumpCases(database)).toBe(before)
  })

  test('is the only one who can ask about a case, and no one else finds out that there is one', async () => {
    const { name, text } = await handled()
    for (const [who, code] of [
      [hill, 'notFound'],
      [lake, 'notFound'],
      [facilitator, 'notYours'],
    ] as const) {
      expect(await previewAdvice(who, name, text)).toMatchObject({ ok: false, code })
      expect(await adviceGiverChoices(who, name)).toMatchObject({ ok: false, code })
      expect(await askAdvice(who, name, { toPersonId: lake.personId, text }, randomUUID())).toMatchObject({
        ok: false,
        code,
      })
    }
  })

  test('asks once, however often the button is pressed', async () => {
    const { name, text } = await handled()
    const act = randomUUID()
    const ask = () => askAdvice(advisor, name, { toPersonId: hill.personId, text }, act)
    const [one, other] = await Promise.all([ask(), ask()])
    expect(one).toMatchObject({ ok: true })
    expect(other).toEqual(one)
    expect(await ask()).toEqual(one)
  })

  test('can ask no one while the person the case is about is unknown', async () => {
    const { name } = await reportConcern(null)
    await takesOn(central, name)
    expect(await adviceGiverChoices(central, name)).toEqual({ ok: true, value: [] })
  })
})

describe('a colleague who was asked', () => {
  test('finds the question at their desk, and nothing else of the case anywhere', async () => {
    const { name, question, text } = await asked()
    expect((await listAdvice(hill)).find((one) => one.name === question)).toMatchObject({
      capacity: 'adviceGiver',
      state: 'asked',
      waitsForMe: true,
    })
    expect(await readAdvice(hill, question)).toMatchObject({
      name: question,
      capacities: ['adviceGiver'],
      state: 'asked',
      question: text,
      answer: null,
    })
    expect(await readCase(hill, name)).toBeNull()
    expect(
      [...(await listDesk(hill)), ...(await listMyMatters(hill))].map((card) => card.name),
    ).not.toContain(name)
    const view = await readCase(hill, question)
    expect(view?.subject ?? null).toBeNull()
    expect(JSON.stringify(view ?? {})).not.toContain(name)
    expect(await listMyMatters(facilitator)).not.toContainEqual(expect.objectContaining({ name: question }))
  })

  test('answers once; the handler and their desk read it', async () => {
    const { name, question } = await asked(lake)
    expect(await send(lake, question, 'giveAdvice', { words: ' ' })).toMatchObject({
      code: 'invalid',
      fields: { words: 'textMissing' },
    })
    expect(
      await send(lake, question, 'giveAdvice', { words: 'A lighter load was enough for us.' }),
    ).toMatchObject({ ok: true })
    expect(await send(lake, question, 'giveAdvice', { words: 'And one more.' })).toMatchObject({
      ok: false,
    })
    expect(await readAdvice(advisor, question)).toMatchObject({
      capacities: ['adviceAsker'],
      state: 'answered',
      answer: 'A lighter load was enough for us.',
      by: null,
    })
    // a later handler of the case reads what was asked about it
    await does(advisor, name, { type: 'transfer' }, { words: 'For you.', toPersonId: coordinator.personId })
    expect(await readAdvice(coordinator, question)).toBeNull()
    await does(coordinator, name, { type: 'acceptTransfer' })
    expect(await readAdvice(coordinator, question)).toMatchObject({
      capacities: [],
      answer: 'A lighter load was enough for us.',
    })
  })

  test('declines, and no longer finds it', async () => {
    const { question } = await asked()
    expect(await send(hill, question, 'declineAdvice')).toMatchObject({ ok: true })
    expect(await readAdvice(hill, question)).toBeNull()
    expect(await readAdvice(advisor, question)).toMatchObject({ state: 'declined', answer: null })
  })

  test('no longer finds it once it was withdrawn', async () => {
    const { question } = await asked()
    expect(await send(hill, question, 'withdrawAdvice')).toMatchObject({ code: 'notYours' })
    expect(await send(advisor, question, 'withdrawAdvice')).toMatchObject({ ok: true })
    expect(await readAdvice(hill, question)).toBeNull()
    expect(await send(hill, question, 'giveAdvice', { words: 'Too late.' })).toMatchObject({
      ok: false,
    })
  })

  test('is reminded, and then asked no more; after its time nothing is left', async () => {
    const { question } = await asked()
    await ring(database, question, 'adviceReminder')
    expect(await deadlineOf(database, question, 'adviceReminder')).toMatchObject({ state: 'armed' })
    await ring(database, question, 'adviceExpiry')
    expect(await readAdvice(hill, question)).toBeNull()
    expect(await readAdvice(advisor, question)).toMatchObject({ state: 'lapsed' })
    await ring(database, question, 'retention')
    expect(await readAdvice(advisor, question)).toBeNull()
  })
})

describe('the person the case is about', () => {
  test('finds no request for advice, and cannot be the one who is asked', async () => {
    const { name } = await reportConcern(await actor('facilitator.lake'), {
      about: 'coordinator.harbour',
      identity: 'named',
      tell: ['volunteerAdvisor'],
    })
    await takesOn(advisor, name)
    const choices = await adviceGiverChoices(advisor, name)
    expect(choices.ok && choices.value.map((one) => one.id)).not.toContain(coordinator.personId)
    const text = 'Somebody repeated what was told in confidence. How would you begin?'
    expect(
      await askAdvice(advisor, name, { toPersonId: coordinator.personId, text }, randomUUID()),
    ).toMatchObject({ fields: { toPersonId: 'choice' } })
    const sent = await askAdvice(advisor, name, { toPersonId: hill.personId, text }, randomUUID())
    if (!sent.ok) throw new Error(JSON.stringify(sent))
    expect(await readAdvice(coordinator, sent.value.name)).toBeNull()
    expect((await seenBy(advisor, name)).concern?.advice).toMatchObject([
      { name: sent.value.name, state: 'asked' },
    ])
  })
})
