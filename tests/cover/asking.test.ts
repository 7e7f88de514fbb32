import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askForCover } from '@/lib/cover/ask-for-cover'
import { askableMeetings } from '@/lib/cover/askable-meetings'
import { listMyRequests } from '@/lib/cover/list-my-requests'
import { sendCoverEvent } from '@/lib/cover/send-cover-event'
import { db } from '@/lib/db/client'
import { type FreshDatabase, freshDatabase } from '../factories/database'
import { facilitator, meeting, press, region } from './neighbourhood'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

describe('asking for cover', () => {
  it('takes a meeting and a date, and stores nothing else', async () => {
    const riverside = await region()
    const ana = await facilitator(riverside)
    const tuesday = await meeting(riverside, [ana])

    const asked = await askForCover(ana, tuesday, press())

    expect(asked.ok).toBe(true)
    const { rows } = await database.owner.query('select * from cover_request where asked_by = $1', [
      ana.personId,
    ])
    expect(Object.keys(rows[0]).sort()).toEqual([
      'asked_by',
      'id',
      'last_act_id',
      'machine_version',
      'meeting_id',
      'on_date',
      'snapshot',
      'starts_at',
      'taken_by',
      'version',
    ])
    expect(rows[0].snapshot).toEqual({ value: 'open', context: { keepLooking: false } })
    expect(rows[0].starts_at.getTime()).toBe(tuesday.startsAt)
  })

  it('is one request when the button is pressed twice at once', async () => {
    const riverside = await region()
    const ana = await facilitator(riverside)
    const tuesday = await meeting(riverside, [ana])
    const samePress = press()

    const answers = await Promise.all([1, 2, 3].map(() => askForCover(ana, tuesday, samePress)))

    expect(answers).toEqual([1, 2, 3].map(() => ({ ok: true, value: { id: samePress } })))
    expect(await listMyRequests(ana)).toHaveLength(1)
  })

  it('is one request when both facilitators of a meeting ask at the same moment', async () => {
    const riverside = await region()
    const [ana, ben] = [await facilitator(riverside), await facilitator(riverside)]
    const tuesday = await meeting(riverside, [ana, ben])

    const answers = await Promise.all([
      askForCover(ana, tuesday, press()),
      askForCover(ben, tuesday, press()),
    ])

    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: 'invalid' })
    expect(await db().coverRequest.count({ where: { meetingId: tuesday.meetingId } })).toBe(1)
  })

  it('is closed to a person who does not run the meeting', async () => {
    const riverside = await region()
    const ana = await facilitator(riverside)
    const stranger = await facilitator(riverside)
    const tuesday = await meeting(riverside, [ana])

    expect(await askForCover(stranger, tuesday, press())).toEqual({ ok: false, code: 'notFound' })
    expect(await askableMeetings(stranger)).toEqual([])
  })

  it('is closed to a person whose time as a facilitator is over', async () => {
    const riverside = await region()
    const ana = await facilitator(riverside)
    const tuesday = await meeting(riverside, [ana])
    await db().facilitatorTerm.updateMany({
      where: { personId: ana.personId },
      data: { untilOn: '2021-01-01' },
    })

    expect(await askForCover(ana, tuesday, press())).toEqual({ ok: false, code: 'notFound' })
    expect(await askableMeetings(ana)).toEqual([])
  })

  it.each([
    ['on which the meeting is not', 1],
    ['further ahead than anyone plans', 7 * 30],
  ])('is refused for a date %s', async (_, daysLater) => {
    const riverside = await region()
    const ana = await facilitator(riverside)
    const tuesday = await meeting(riverside, [ana])
    const onDate = new Date(Date.parse(tuesday.onDate) + daysLater * 86_400_000).toISOString().slice(0, 10)

    expect(await askForCover(ana, { ...tuesday, onDate }, press())).toMatchObject({ code: 'invalid' })
  })

  it('cannot take over another person’s request by sending its id', async () => {
    const riverside = await region()
    const [ana, ben] = [await facilitator(riverside), await facilitator(riverside)]
    const tuesday = await meeting(riverside, [ana])
    const anasPress = press()
    await askForCover(ana, tuesday, anasPress)

    const bens = await meeting(riverside, [ben])
    expect(await askForCover(ben, bens, anasPress)).toEqual({ ok: false, code: 'notFound' })
  })

  it('shows which dates have been asked for, and lets a cancelled one be asked for again', async () => {
    const riverside = await region()
    const ana = await facilitator(riverside)
    const tuesday = await meeting(riverside, [ana])
    const first = press()
    await askForCover(ana, tuesday, first)
    const asked = async () => (await askableMeetings(ana))[0]?.dates[0]?.asked

    expect(await asked()).toBe(true)
    await sendCoverEvent(ana, first, { type: 'cancelRequest' }, press())
    expect(await asked()).toBe(false)
    expect(await askForCover(ana, tuesday, press())).toMatchObject({ ok: true })
  })
})
