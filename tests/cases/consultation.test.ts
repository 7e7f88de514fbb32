import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerConsultation, declineConsultation } from '@/lib/cases/consulting/answer-consultation'
import {
  askConsultation,
  consultantChoices,
  previewConsultation,
  withdrawConsultation,
} from '@/lib/cases/consulting/ask-consultation'
import { listConsultations, readConsultation } from '@/lib/cases/consulting/read-consultation'
import { listDesk, listMyMatters } from '@/lib/cases/seeing/list-cases'
import { readCase } from '@/lib/cases/seeing/read-case'
import type { PersonActor } from '@/lib/policy'
import { clockOf, dumpCases, ring } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import { reportLapse, seenBy, takesOn } from '../factories/lapse-reports'
import { acknowledges, actor, does, ids, report } from '../factories/people'
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
  await acknowledges(advisor, name)
  const preview = await previewConsultation(advisor, name, own)
  if (!preview.ok) throw new Error(preview.code)
  return { name, text: preview.value.masked }
}

async function asked(to: PersonActor = hill): Promise<{ name: string; question: string; text: string }> {
  const { name, text } = await handled()
  const sent = await askConsultation(advisor, name, { toPersonId: to.personId, text }, randomUUID())
  if (!sent.ok) throw new Error(JSON.stringify(sent))
  return { name, question: sent.value.name, text }
}

describe('a handler who wants to ask somebody outside', () => {
  test('sees beforehand what would be sent, and what was changed', async () => {
    const { text } = await handled()
    expect(text).toBe(
      'A facilitator of a meeting drank one day. Call me on [number left out]. Is a pause too much?',
    )
  })

  test('chooses among advisors and coordinators of the whole tree, nobody of this case and no facilitator', async () => {
    const { name } = await handled()
    const choices = await consultantChoices(advisor, name)
    expect(choices.ok && choices.value.map((one) => one.id).sort()).toEqual(
      (await ids('advisor.hill', 'coordinator.harbour', 'coordinator.lake')).sort(),
    )
  })

  test('cannot send a text that nobody has masked, nor one to somebody who was not offered', async () => {
    const { name, text } = await handled()
    const before = await dumpCases(database)
    const ask = (toPersonId: string, words: string) =>
      askConsultation(advisor, name, { toPersonId, text: words }, randomUUID())
    expect(await ask(hill.personId, own)).toMatchObject({ ok: false, fields: { text: 'notMasked' } })
    expect(await ask(hill.personId, '  ')).toMatchObject({ ok: false, fields: { text: 'required' } })
    expect(await ask(facilitator.personId, text)).toMatchObject({ fields: { toPersonId: 'choice' } })
    expect(await ask(advisor.personId, text)).toMatchObject({ fields: { toPersonId: 'choice' } })
    expect(await dumpCases(database)).toBe(before)
  })

  test('is the handler: nobody else asks about a case, and nobody finds out that there is one', async () => {
    const { name, text } = await handled()
    for (const [who, code] of [
      [hill, 'notFound'],
      [lake, 'notFound'],
      [facilitator, 'notYours'],
    ] as const) {
      expect(await previewConsultation(who, name, text)).toMatchObject({ ok: false, code })
      expect(await consultantChoices(who, name)).toMatchObject({ ok: false, code })
      expect(
        await askConsultation(who, name, { toPersonId: lake.personId, text }, randomUUID()),
      ).toMatchObject({ ok: false, code })
    }
  })

  test('asks once, however often the button is pressed', async () => {
    const { name, text } = await handled()
    const act = randomUUID()
    const ask = () => askConsultation(advisor, name, { toPersonId: hill.personId, text }, act)
    const [one, other] = await Promise.all([ask(), ask()])
    expect(one).toMatchObject({ ok: true })
    expect(other).toEqual(one)
    expect(await ask()).toEqual(one)
  })

  test('asks nobody while it is not known whom the case concerns', async () => {
    const { name } = await reportLapse(null)
    await takesOn(central, name)
    expect(await consultantChoices(central, name)).toEqual({ ok: true, value: [] })
  })
})

describe('somebody who was asked', () => {
  test('finds the question at their desk, and nothing else of the case anywhere', async () => {
    const { name, question, text } = await asked()
    expect((await listConsultations(hill)).find((one) => one.name === question)).toMatchObject({
      capacity: 'consultant',
      state: 'asked',
      waitsForMe: true,
    })
    expect(await readConsultation(hill, question)).toMatchObject({
      name: question,
      capacities: ['consultant'],
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

  test('answers once; the one who asked and their desk read it', async () => {
    const { name, question } = await asked(lake)
    expect(await answerConsultation(lake, question, ' ', randomUUID())).toMatchObject({
      code: 'invalid',
      fields: { text: 'required' },
    })
    expect(
      await answerConsultation(lake, question, 'A lighter load was enough for us.', randomUUID()),
    ).toEqual({
      ok: true,
      value: null,
    })
    expect(await answerConsultation(lake, question, 'And one more.', randomUUID())).toMatchObject({
      ok: false,
    })
    expect(await readConsultation(advisor, question)).toMatchObject({
      capacities: ['asker'],
      state: 'answered',
      answer: 'A lighter load was enough for us.',
      by: null,
    })
    // whoever handles the case later reads what was asked about it
    await does(advisor, name, { type: 'handOver' }, { words: 'For you.', toPersonId: coordinator.personId })
    expect(await readConsultation(coordinator, question)).toBeNull()
    await does(coordinator, name, { type: 'acceptHandOver' })
    expect(await readConsultation(coordinator, question)).toMatchObject({
      capacities: [],
      answer: 'A lighter load was enough for us.',
    })
  })

  test('declines, and finds it no more', async () => {
    const { question } = await asked()
    expect(await declineConsultation(hill, question, randomUUID())).toMatchObject({ ok: true })
    expect(await readConsultation(hill, question)).toBeNull()
    expect(await readConsultation(advisor, question)).toMatchObject({ state: 'declined', answer: null })
  })

  test('finds it no more once it was withdrawn', async () => {
    const { question } = await asked()
    expect(await withdrawConsultation(hill, question, randomUUID())).toMatchObject({ code: 'notYours' })
    expect(await withdrawConsultation(advisor, question, randomUUID())).toMatchObject({ ok: true })
    expect(await readConsultation(hill, question)).toBeNull()
    expect(await answerConsultation(hill, question, 'Too late.', randomUUID())).toMatchObject({ ok: false })
  })

  test('is reminded, and then asked no more; after its time nothing is left', async () => {
    const { question } = await asked()
    await ring(database, question, 'consultationReminder')
    expect(await clockOf(database, question, 'consultationReminder')).toMatchObject({ state: 'armed' })
    await ring(database, question, 'consultationLapse')
    expect(await readConsultation(hill, question)).toBeNull()
    expect(await readConsultation(advisor, question)).toMatchObject({ state: 'lapsed' })
    await ring(database, question, 'retention')
    expect(await readConsultation(advisor, question)).toBeNull()
  })
})

describe('the person whom the case concerns', () => {
  test('finds no consultation, and cannot be the one who is asked', async () => {
    const { name } = await reportLapse(await actor('facilitator.lake'), {
      about: 'coordinator.harbour',
      identity: 'named',
      tell: ['volunteerAdvisor'],
    })
    await takesOn(advisor, name)
    const choices = await consultantChoices(advisor, name)
    expect(choices.ok && choices.value.map((one) => one.id)).not.toContain(coordinator.personId)
    const text = 'Somebody repeated what was told in confidence. How would you begin?'
    expect(
      await askConsultation(advisor, name, { toPersonId: coordinator.personId, text }, randomUUID()),
    ).toMatchObject({ fields: { toPersonId: 'choice' } })
    const sent = await askConsultation(advisor, name, { toPersonId: hill.personId, text }, randomUUID())
    if (!sent.ok) throw new Error(JSON.stringify(sent))
    expect(await readConsultation(coordinator, sent.value.name)).toBeNull()
    expect((await seenBy(advisor, name)).lapse?.consultations).toMatchObject([
      { name: sent.value.name, state: 'asked' },
    ])
  })
})
