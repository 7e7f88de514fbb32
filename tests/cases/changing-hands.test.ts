import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMessage } from '@/lib/cases/events/add-message'
import { submitReport } from '@/lib/cases/submit/submit-report'
import { listDesk } from '@/lib/cases/view/list-cases'
import { readCase } from '@/lib/cases/view/read-case'
import type { PersonActor } from '@/lib/policy'
import { deadlineOf, dueIn, eventsOf, noticesOf, participantsOf, ring } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import { accepts, actor, answers, does, report, send, weighs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let facilitator: PersonActor
let advisor: PersonActor
let coordinator: PersonActor
let central: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[facilitator, advisor, coordinator, central] = await Promise.all([
    actor('facilitator.harbour'),
    actor('advisor.harbour'),
    actor('coordinator.harbour'),
    actor('central.northland'),
  ])
})
afterAll(() => database.close())

const taken = async (): Promise<string> => {
  const name = await report(facilitator)
  await accepts(advisor, name)
  return name
}
const notFound = { ok: false, code: 'notFound' }

describe('an advisor with a conflict of interest', () => {
  const declared = async (tell: Parameters<typeof answers>[1] = {}) => {
    const name = await report(facilitator, tell)
    await does(advisor, name, 'declareConflictOfInterest', { words: 'We ran a meeting together.' })
    return name
  }

  test('reads no text until the subject has answered', async () => {
    const name = await declared()
    expect(await send(advisor, name, { type: 'accept', promisedOn: null })).toEqual({
      ok: false,
      code: 'notNow',
    })
    expect(await readCase(advisor, name)).toMatchObject({ report: null, conversation: null, desk: null })
    const subject = await readCase(facilitator, name)
    expect(subject?.conversation?.at(-1)).toMatchObject({
      kind: 'conflictOfInterest',
      text: 'We ran a meeting together.',
    })
    expect(subject?.where).toMatchObject({
      state: 'awaitingAcceptance.conflictOfInterestDeclared',
      waitsForMe: true,
    })
    expect(await noticesOf(database, name)).toContain('facilitator.harbour conflictOfInterestDeclared')
    await does(facilitator, name, 'acceptConflictOfInterest')
    await accepts(advisor, name)
    expect((await readCase(advisor, name))?.report).toHaveLength(1)
  })

  test('that the subject objects to never finds it again, and the next office is asked at once', async () => {
    const name = await declared()
    await does(facilitator, name, 'objectToConflictOfInterest')
    expect(await readCase(advisor, name)).toBeNull()
    expect(await send(advisor, name, { type: 'accept', promisedOn: null })).toEqual(notFound)
    expect(await participantsOf(database, name)).toContain('coordinator.harbour offered')
    // not on the way back to the end of the route, and not by being named
    for (let step = 0; step < 3; step++) await ring(database, name, 'acceptEscalation')
    await accepts(coordinator, name)
    const transfer = await send(coordinator, name, 'transfer', {
      words: 'Yours?',
      toPersonId: advisor.personId,
    })
    expect(transfer).toMatchObject({ ok: false, code: 'invalid' })
    expect(await readCase(advisor, name)).toBeNull()
  })

  test('leaves the others who were asked free to take it', async () => {
    const name = await declared({ tell: ['volunteerAdvisor', 'regionalCoordinator'] })
    await accepts(coordinator, name)
    expect((await readCase(coordinator, name))?.report).toHaveLength(1)
    expect(await readCase(advisor, name)).toBeNull()
    expect((await deadlineOf(database, name, 'conflictOfInterestAnswer'))?.state).toBe('stopped')
  })

  test('may take it when the subject does not answer: silence is no objection and goes no further', async () => {
    const name = await declared()
    const before = await participantsOf(database, name)
    await ring(database, name, 'conflictOfInterestAnswer')
    expect(await participantsOf(database, name)).toEqual(before)
    expect((await readCase(facilitator, name))?.where.state).toBe('awaitingAcceptance.offered')
    await accepts(advisor, name)
  })
})

describe('an advisor who steps back', () => {
  test('before accepting no longer finds the case, and the next office is asked in the same act', async () => {
    const name = await report(facilitator)
    await does(advisor, name, 'recuse')
    expect(await readCase(advisor, name)).toBeNull()
    expect((await listDesk(advisor)).map((card) => card.name)).not.toContain(name)
    expect(await participantsOf(database, name)).toEqual([
      'coordinator.harbour offered',
      'facilitator.harbour subject',
    ])
    expect(await noticesOf(database, name)).toContain('coordinator.harbour offerWaits')
  })

  test('while handling no longer finds it either, and another advisor is asked in the same act', async () => {
    const name = await taken()
    await weighs(advisor, name)
    await addMessage(advisor, name, { part: 'desk', text: 'My own thoughts.' }, randomUUID())
    await does(advisor, name, 'recuse')
    expect(await readCase(advisor, name)).toBeNull()
    expect(await send(advisor, name, { type: 'promise', promisedOn: '2031-01-01' })).toEqual(notFound)
    expect(await participantsOf(database, name)).toEqual([
      'coordinator.harbour offered',
      'facilitator.harbour subject',
    ])
    expect(await noticesOf(database, name)).toContain('facilitator.harbour handlerChanged')
    expect(await dueIn(database, name, 'acceptEscalation')).toBeGreaterThan(0)
    expect(await eventsOf(database, name)).toEqual(expect.arrayContaining(['recuse']))
    await accepts(coordinator, name)
    const view = await readCase(coordinator, name)
    // the next handler makes their own assessment, and reads the one before
    expect(view?.desk?.areas.meeting.state).toBe('open')
    expect(view?.desk?.notes.map((note) => note.text)).toContain('My own thoughts.')
  })

  test('is never asked for the case again', async () => {
    const name = await report(facilitator, { tell: ['volunteerAdvisor', 'regionalCoordinator'] })
    await does(advisor, name, 'recuse')
    await accepts(coordinator, name)
    const choices = (await readCase(coordinator, name))?.transferChoices.map((one) => one.id)
    expect(choices).toContain(central.personId)
    expect(choices).not.toContain(advisor.personId)
    expect(choices).not.toContain(facilitator.personId)
  })
})

describe('a transfer', () => {
  const offeredToCentral = async () => {
    const name = await taken()
    await does(advisor, name, 'transfer', { words: 'I am away.', toPersonId: central.personId })
    return name
  }

  test('shows the named person that a case waits, without text, and no one else of their office anything', async () => {
    const name = await offeredToCentral()
    expect(await readCase(central, name)).toMatchObject({
      capacities: ['transferOffered'],
      report: null,
      desk: null,
    })
    expect(await readCase(await actor('deputy.northland'), name)).toBeNull()
    expect((await readCase(advisor, name))?.report).toHaveLength(1)
  })

  test('that is accepted changes the handler in one act, texts included', async () => {
    const name = await offeredToCentral()
    await does(central, name, 'acceptTransfer')
    const view = await readCase(central, name)
    expect(view?.report?.[0]?.text).toBe('I drank tonight.')
    expect(view?.desk?.notes.map((note) => note.text)).toEqual(['I am away.'])
    expect(await readCase(advisor, name)).toBeNull()
    expect(await noticesOf(database, name)).toContain('facilitator.harbour handlerChanged')
    expect(await participantsOf(database, name)).toEqual([
      'central.northland handler',
      'facilitator.harbour subject',
    ])
  })

  test('that is declined, taken back or not answered leaves the handler as before', async () => {
    const endings = [
      (name: string) => does(central, name, 'declineTransfer'),
      (name: string) => does(advisor, name, 'takeBackTransfer'),
      (name: string) => ring(database, name, 'transferAnswer'),
    ]
    for (const ending of endings) {
      const name = await offeredToCentral()
      await ending(name)
      expect(await readCase(central, name)).toBeNull()
      expect(await participantsOf(database, name)).toEqual([
        'advisor.harbour handler',
        'facilitator.harbour subject',
      ])
      expect((await readCase(advisor, name))?.where.state).toBe('understanding.talking')
    }
  })

  test('upwards goes to the office above the handler’s own, and not to the top', async () => {
    const name = await taken()
    await does(advisor, name, 'escalate', { words: 'This needs more than I can give.' })
    expect(await participantsOf(database, name)).toContain('coordinator.harbour transferOffered')
    await does(coordinator, name, 'acceptTransfer')
    await does(coordinator, name, 'escalate', { words: 'And more than I can.' })
    await does(central, name, 'acceptTransfer')
    expect((await readCase(central, name))?.availableEvents).not.toContain('escalate')
    expect(await readCase(coordinator, name)).toBeNull()
  })

  test('is not in the timeline that the subject reads, until the new handler has it', async () => {
    const name = await offeredToCentral()
    const told = async () => (await readCase(facilitator, name))?.timeline.map((entry) => entry.event)
    expect(await told()).toEqual(['reported', 'accept'])
    await does(central, name, 'acceptTransfer')
    expect(await told()).toEqual(['reported', 'accept', 'acceptTransfer'])
  })
})

describe('an officer who slips', () => {
  test('tells the offices around their own, and never comes to handle it', async () => {
    const name = await report(coordinator, { tell: ['volunteerAdvisor'] })
    for (let step = 0; step < 4; step++) await ring(database, name, 'acceptEscalation')
    const participants = await participantsOf(database, name)
    expect(participants.filter((row) => row.startsWith('coordinator.harbour'))).toEqual([
      'coordinator.harbour subject',
    ])
    expect(participants).toContain('central.northland offered')
  })

  test('can report too when they run no meeting', async () => {
    const given = await answers(advisor, { tell: ['regionalCoordinator'] })
    expect(given.officeIds).toHaveLength(1)
    const sent = await submitReport(advisor, given, randomUUID())
    expect(sent).toMatchObject({ ok: true })
    const name = sent.ok ? sent.value.name : ''
    await accepts(coordinator, name)
    expect((await readCase(coordinator, name))?.subject).toBe('Volunteer Advisor, Harbour')
  })
})
