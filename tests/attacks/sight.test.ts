import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askForm } from '@/app/cover/ask/schema'
import { addMessage } from '@/lib/cases/events/add-message'
import { listDesk } from '@/lib/cases/view/list-cases'
import { readCase } from '@/lib/cases/view/read-case'
import { askForCover } from '@/lib/cover/ask-for-cover'
import { askableMeetings } from '@/lib/cover/askable-meetings'
import { readRequest } from '@/lib/cover/read-request'
import { sendCoverEvent } from '@/lib/cover/send-cover-event'
import { db } from '@/lib/db/client'
import { now } from '@/lib/deadlines/now'
import { appoint } from '@/lib/directory/appoint'
import { endTerm } from '@/lib/directory/end-term'
import type { PersonActor } from '@/lib/policy'
import { dumpCases, ring } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, day, does, report, send } from '../factories/people'
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

describe('an advisor who is only asked, or only knows that a case waits', () => {
  test('does not read in the timeline who stepped back before them', async () => {
    const name = await report(facilitator, { tell: ['volunteerAdvisor', 'centralOffice'] })
    await does(advisor, name, 'recuse')
    const asked = await readCase(central, name)
    expect(asked?.subject).not.toBeNull()
    expect(asked?.timeline).toEqual([])
    // once it is theirs, what came before is theirs to know
    await accepts(central, name)
    const events = (await readCase(central, name))?.timeline.map((entry) => entry.event)
    expect(events).toEqual(expect.arrayContaining(['reported', 'recuse', 'accept']))
  })

  test('learns from a report that asks first only that one waits', async () => {
    const name = await report(facilitator, { silence: 'askFirst', meetings: 1 })
    await ring(database, name, 'acceptEscalation')
    const told = (await listDesk(await actor('coordinator.harbour'))).find((card) => card.name === name)
    expect(told?.capacities).toEqual(['aware'])
    const view = await readCase(await actor('coordinator.harbour'), name)
    expect(view).toMatchObject({ timeline: [], subject: null, meetings: [], need: null, matter: null })
    expect((await readCase(facilitator, name))?.timeline.length).toBeGreaterThan(1)
  })
})

test('a facilitator does not read in the timeline that there is another report or case about them', async () => {
  const [name, otherName] = [await report(facilitator), await report(facilitator)]
  for (const one of [name, otherName]) await accepts(advisor, one)
  await does(advisor, name, 'linkCase', { otherName })
  await does(advisor, name, 'attachReport', { otherName })
  const eventsFor = async (who: PersonActor) =>
    (await readCase(who, name))?.timeline.map((entry) => entry.event)
  expect(await eventsFor(advisor)).toEqual(expect.arrayContaining(['linkCase', 'attachReport']))
  const theirs = await eventsFor(facilitator)
  expect(theirs).toContain('accept')
  expect(theirs).not.toContain('linkCase')
  expect(theirs).not.toContain('attachReport')
})

describe('an officer whose last office has ended', () => {
  test('no longer finds what they were asked, nor what they handled', async () => {
    const identityCustodian = await actor('directory.northland')
    const central = await db().office.findFirstOrThrow({
      where: { role: 'centralOffice', region: { name: 'Northland' } },
    })
    const { personId } = await actor('facilitator.lake')
    await appoint(identityCustodian, central.id, personId, '2020-01-01')
    const helper = await actor('facilitator.lake')

    const offered = await report(facilitator, { tell: ['centralOffice'] })
    const handled = await report(facilitator, {
      tell: ['centralOffice'],
      personIn: { [central.id]: personId },
    })
    await accepts(helper, handled)
    expect((await readCase(helper, handled))?.report?.[0]?.text).toBe('I drank tonight.')
    expect((await readCase(helper, offered))?.subject).not.toBeNull()

    const term = await db().officeTerm.findFirstOrThrow({ where: { personId, untilOn: null } })
    const yesterday = new Date((await now()) - day).toISOString().slice(0, 10)
    expect(await endTerm(identityCustodian, term.id, yesterday)).toMatchObject({ ok: true })

    const left = await actor('facilitator.lake')
    expect(left.offices).toEqual([])
    const before = await dumpCases(database)
    for (const name of [offered, handled]) {
      expect(await readCase(left, name)).toBeNull()
      expect(await send(left, name, { type: 'accept', promisedOn: null })).toMatchObject({
        code: 'notFound',
      })
    }
    expect(await listDesk(left)).toEqual([])
    const message = { part: 'conversation' as const, text: 'Still there?' }
    expect(await addMessage(left, handled, message, randomUUID())).toMatchObject({ code: 'notFound' })
    expect(await dumpCases(database)).toBe(before)
    // what is their own stays their own
    const own = await report(left, { tell: ['regionalCoordinator'] })
    expect((await readCase(left, own))?.capacities).toEqual(['subject'])
  })
})

describe('a name or an id in a shape that no page sends', () => {
  test('finds nothing in a case', async () => {
    const name = await report(facilitator)
    const before = await dumpCases(database)
    for (const shape of [[name], { equals: name }, { name }, null, 7, new Date(0)]) {
      const tampered = shape as unknown as string
      expect(await readCase(facilitator, tampered)).toBeNull()
      expect(await send(facilitator, tampered, 'withdraw')).toMatchObject({ code: 'notFound' })
      const text = { part: 'conversation' as const, text: 'x' }
      expect(await addMessage(facilitator, tampered, text, randomUUID())).toMatchObject({ code: 'notFound' })
    }
    expect(await dumpCases(database)).toBe(before)
    expect((await readCase(facilitator, name))?.name).toBe(name)
  })

  test('finds nothing in a request for cover', async () => {
    const { meetingId } = await db().meetingFacilitator.findFirstOrThrow({
      where: { personId: facilitator.personId },
    })
    const { onDate } = await aDateOf(meetingId)
    const asked = await askForCover(facilitator, { meetingId, onDate }, randomUUID())
    if (!asked.ok) throw new Error(JSON.stringify(asked))
    const { id } = asked.value
    for (const shape of [[id], { contains: '' }, `${id}\u0000`, null, 7]) {
      const tampered = shape as unknown as string
      expect(await readRequest(facilitator, tampered)).toBeNull()
      expect(
        await sendCoverEvent(facilitator, tampered, { type: 'cancelRequest' }, randomUUID()),
      ).toMatchObject({
        code: 'notFound',
      })
    }
    expect((await readRequest(facilitator, id))?.state).toBe('open')
    expect(askForm.safeParse({ meetingId, onDate }).success).toBe(true)
    expect(askForm.safeParse({ meetingId: `${meetingId}\u0000`, onDate }).success).toBe(false)
  })
})

async function aDateOf(meetingId: string) {
  const date = (await askableMeetings(facilitator)).find((meeting) => meeting.id === meetingId)?.dates[0]
  if (!date) throw new Error('no date')
  return date
}
