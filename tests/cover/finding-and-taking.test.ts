import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askForCover } from '@/lib/cover/ask-for-cover'
import { listMyRequests } from '@/lib/cover/list-my-requests'
import { listOpenRequests } from '@/lib/cover/list-open-requests'
import { readRequest } from '@/lib/cover/read-request'
import { sendCoverEvent } from '@/lib/cover/send-cover-event'
import { type FreshDatabase, freshDatabase } from '../factories/database'
import { facilitator, meeting, press, region } from './neighbourhood'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** Ana asked for cover; Ben facilitates in the same region. */
async function anaAsks(options: Parameters<typeof meeting>[2] = {}) {
  const riverside = await region()
  const ana = await facilitator(riverside, { name: 'Ana' })
  const ben = await facilitator(riverside, { name: 'Ben' })
  const tuesday = await meeting(riverside, [ana], options)
  const id = press()
  expect(await askForCover(ana, tuesday, id)).toMatchObject({ ok: true })
  return { riverside, ana, ben, id, tuesday }
}
const idsOf = (cards: { id: string }[]) => cards.map((card) => card.id)

describe('a request for a meeting in a room', () => {
  it('is found by a facilitator of the same region, without the name of the asker', async () => {
    const { ben, id } = await anaAsks()
    expect(idsOf(await listOpenRequests(ben))).toContain(id)
    const view = await readRequest(ben, id)
    expect(view).toMatchObject({ role: 'other', other: null, availableEvents: ['take'] })
    expect(JSON.stringify(view)).not.toContain('Ana')
  })

  it('does not exist for a person from another region', async () => {
    const { id } = await anaAsks()
    const stranger = await facilitator(await region('Far Hills'))
    expect(idsOf(await listOpenRequests(stranger))).not.toContain(id)
    expect(await readRequest(stranger, id)).toBeNull()
    for (const type of ['take', 'fellThrough', 'cancelRequest', 'cancelMeeting', 'keepMeeting'] as const)
      expect(await sendCoverEvent(stranger, id, { type }, press())).toEqual({ ok: false, code: 'notFound' })
    const { rows } = await database.owner.query('select version from cover_request where id = $1', [id])
    expect(rows).toEqual([{ version: 1 }])
  })

  it('is not among those that its own asker could take', async () => {
    const { ana, id } = await anaAsks()
    expect(idsOf(await listOpenRequests(ana))).not.toContain(id)
    expect(await sendCoverEvent(ana, id, { type: 'take' }, press())).toEqual({ ok: false, code: 'notYours' })
  })
})

describe('a request for a meeting online', () => {
  it('is found only by facilitators who speak its language, wherever they are', async () => {
    const { id } = await anaAsks({ online: true, language: 'es' })
    const far = await region('Far Hills')
    const spanish = await facilitator(far, { locale: 'es-MX' })
    const english = await facilitator(far)
    const bilingual = await facilitator(far)
    await meeting(far, [bilingual], { online: true, language: 'es' })

    expect(idsOf(await listOpenRequests(spanish))).toContain(id)
    expect(idsOf(await listOpenRequests(bilingual))).toContain(id)
    expect(idsOf(await listOpenRequests(english))).not.toContain(id)
    expect(await readRequest(english, id)).toBeNull()
  })
})

describe('taking a meeting for another facilitator', () => {
  it('tells the two each other’s names, and no one else', async () => {
    const { riverside, ana, ben, id } = await anaAsks()
    const cleo = await facilitator(riverside, { name: 'Cleo' })
    expect(await sendCoverEvent(ben, id, { type: 'take' }, press())).toEqual({ ok: true, value: null })

    expect(await readRequest(ana, id)).toMatchObject({ state: 'taken', role: 'adviceAsker', other: 'Ben' })
    expect(await readRequest(ben, id)).toMatchObject({ state: 'taken', role: 'taker', other: 'Ana' })
    const cleos = await readRequest(cleo, id)
    expect(cleos).toMatchObject({ state: 'taken', role: 'other', other: null, availableEvents: [] })
    expect(idsOf(await listOpenRequests(cleo))).not.toContain(id)
    expect(idsOf(await listMyRequests(ben))).toContain(id)
  })

  it('goes to exactly one of many who press at the same moment', async () => {
    const { riverside, id } = await anaAsks()
    const many = await Promise.all(Array.from({ length: 8 }, () => facilitator(riverside)))

    const answers = await Promise.all(many.map((one) => sendCoverEvent(one, id, { type: 'take' }, press())))

    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer.code).toBe('movedOn')
    const winner = many[answers.findIndex((answer) => answer.ok)]
    const { rows } = await database.owner.query('select taken_by, version from cover_request where id = $1', [
      id,
    ])
    expect(rows).toEqual([{ taken_by: winner?.personId, version: 2 }])
  })

  it('is one act when one person presses twice at once', async () => {
    const { ben, id } = await anaAsks()
    const samePress = press()
    const answers = await Promise.all(
      [1, 2, 3].map(() => sendCoverEvent(ben, id, { type: 'take' }, samePress)),
    )
    expect(answers).toEqual([1, 2, 3].map(() => ({ ok: true, value: null })))
    const { rows } = await database.owner.query('select version from cover_request where id = $1', [id])
    expect(rows).toEqual([{ version: 2 }])
  })

  it('can fall through, and then another can take it', async () => {
    const { riverside, ana, ben, id } = await anaAsks()
    const cleo = await facilitator(riverside)
    await sendCoverEvent(ben, id, { type: 'take' }, press())
    expect(await sendCoverEvent(cleo, id, { type: 'fellThrough' }, press())).toEqual({
      ok: false,
      code: 'notYours',
    })
    expect(await sendCoverEvent(ben, id, { type: 'fellThrough' }, press())).toMatchObject({ ok: true })

    expect(await readRequest(ana, id)).toMatchObject({ state: 'fellThrough', other: null })
    expect(idsOf(await listOpenRequests(cleo))).toContain(id)
    expect(await sendCoverEvent(cleo, id, { type: 'take' }, press())).toMatchObject({ ok: true })
    expect(await readRequest(ana, id)).toMatchObject({ state: 'taken' })
  })

  it('is over when the asker no longer needs anyone', async () => {
    const { ana, ben, id } = await anaAsks()
    expect(await sendCoverEvent(ben, id, { type: 'cancelRequest' }, press())).toMatchObject({
      code: 'notYours',
    })
    expect(await sendCoverEvent(ana, id, { type: 'cancelRequest' }, press())).toMatchObject({ ok: true })
    expect(await sendCoverEvent(ben, id, { type: 'take' }, press())).toMatchObject({ code: 'notNow' })
    expect(await readRequest(ana, id)).toMatchObject({ state: 'cancelled', availableEvents: [] })
  })

  it('never happens through a name that is not a person’s event', async () => {
    const { ben, ana, id } = await anaAsks()
    // a forged form: the type system cannot stop it
    for (const type of ['unfilledDue', 'meetingStarted', 'constructor', 'anything'])
      for (const person of [ana, ben])
        expect(await sendCoverEvent(person, id, { type } as never, press())).toMatchObject({ ok: false })
    expect(await readRequest(ana, id)).toMatchObject({ state: 'open' })
  })
})
