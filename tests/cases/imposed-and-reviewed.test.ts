import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCase } from '@/lib/cases/view/read-case'
import type { PersonActor } from '@/lib/policy'
import { dueIn, noticesOf, participantsOf, ring } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import {
  accepts,
  actor,
  agreeOn,
  aPlan,
  day,
  does,
  hour,
  inDays,
  onTheTable,
  report,
  send,
  weighs,
} from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let facilitator: PersonActor
let advisor: PersonActor
let coordinator: PersonActor
let central: PersonActor
let deputy: PersonActor
let board: PersonActor
let sister: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[facilitator, advisor, coordinator, central, deputy, board, sister] = await Promise.all([
    actor('facilitator.harbour'),
    actor('advisor.harbour'),
    actor('coordinator.harbour'),
    actor('central.northland'),
    actor('deputy.northland'),
    actor('reviewer.board'),
    actor('reviewer.sister'),
  ])
})
afterAll(() => database.close())

const takenBy = async (handler: PersonActor): Promise<string> => {
  const name = await report(facilitator, {
    tell: ['volunteerAdvisor', 'regionalCoordinator', 'centralOffice'],
  })
  await accepts(handler, name)
  return name
}
const imposedPause = async () =>
  aPlan({
    measures: [
      {
        id: 'imposedPause',
        startOn: await inDays(0),
        reviewOn: await inDays(10),
        returnOn: await inDays(20),
      },
    ],
    checkInOn: null,
    checkInEvery: null,
  })
const asked = async (handler: PersonActor) => {
  const name = await takenBy(handler)
  await weighs(handler, name)
  await does(handler, name, 'requestImposed', { proposal: await imposedPause() })
  return name
}
const notYours = { ok: false, code: 'notYours' }
const confirmation = async (who: PersonActor, name: string) => ({
  type: 'confirmImposed',
  proposalId: await onTheTable(who, name),
})

describe('an imposed measure', () => {
  test('is asked for by a coordinator and in force only when a second approver of another office confirms it', async () => {
    const name = await asked(coordinator)
    expect(await participantsOf(database, name)).toEqual([
      'central.northland secondApprover',
      'coordinator.harbour handler',
      'deputy.northland secondApprover',
      'facilitator.harbour subject',
    ])
    const asSubject = await readCase(facilitator, name)
    expect(asSubject).toMatchObject({ role: 'facilitating', where: { state: 'awaitingSecondApprover' } })
    expect(asSubject?.proposals?.[0]?.measures[0]?.id).toBe('imposedPause')
    // the handler cannot be both
    expect(await send(coordinator, name, await confirmation(coordinator, name), { words: 'Yes.' })).toEqual(
      notYours,
    )
    // what is imposed is not the subject's to agree to
    expect(
      await send(facilitator, name, { type: 'agree', proposalId: await onTheTable(facilitator, name) }),
    ).toMatchObject({ ok: false })
    await does(deputy, name, await confirmation(deputy, name), { words: 'Two weeks seem right.' })
    const now = await readCase(facilitator, name)
    expect(now).toMatchObject({ role: 'paused', where: { state: 'inForce' } })
    expect(now?.conversation?.at(-1)).toMatchObject({ kind: 'reasons', text: 'Two weeks seem right.' })
    // the second approver has done what they were asked
    expect(await readCase(central, name)).toBeNull()
    expect(await readCase(deputy, name)).toBeNull()
  })

  test('cannot be asked for by an advisor', async () => {
    const name = await takenBy(advisor)
    await weighs(advisor, name)
    expect((await readCase(advisor, name))?.availableEvents).not.toContain('requestImposed')
    expect(await send(advisor, name, 'requestImposed', { proposal: await imposedPause() })).toEqual(notYours)
  })

  test('cannot be disguised as an agreed one', async () => {
    const name = await takenBy(advisor)
    await weighs(advisor, name)
    for (const id of ['imposedPause', 'imposedEnd'] as const) {
      const proposal = await aPlan({
        measures: [{ id, startOn: await inDays(0), reviewOn: await inDays(9), returnOn: await inDays(20) }],
      })
      expect(await send(advisor, name, 'propose', { proposal })).toMatchObject({ ok: false, code: 'invalid' })
    }
  })

  test('that is declined goes back to the conversation, with reasons', async () => {
    const name = await asked(coordinator)
    const proposalId = await onTheTable(central, name)
    await does(central, name, { type: 'declineImposed', proposalId }, { words: 'Too much.' })
    expect((await readCase(coordinator, name))?.where.state).toBe('understanding.talking')
    expect((await readCase(facilitator, name))?.role).toBe('facilitating')
  })

  test('waits seven days for its second approver, then another is asked; the silent one took no part', async () => {
    const name = await asked(coordinator)
    expect(Math.round(((await dueIn(database, name, 'secondApproverAnswer')) ?? 0) / day)).toBe(7)
    await ring(database, name, 'secondApproverAnswer')
    expect(await readCase(central, name)).toBeNull()
    expect(await participantsOf(database, name)).toEqual(
      expect.arrayContaining(['reviewer.board secondApprover', 'reviewer.sister secondApprover']),
    )
    await does(board, name, await confirmation(board, name), { words: 'It is right.' })
    await does(coordinator, name, { type: 'close', resolution: 'imposed' }, { words: 'Done.' })
    await does(facilitator, name, 'askReview', { words: 'I was not heard.' })
    // the board's reviewer confirmed it; the other one, and Central Office that never answered, may look at it
    expect(await participantsOf(database, name)).toContain('reviewer.sister reviewer')
    expect(await participantsOf(database, name)).not.toContain('reviewer.board reviewer')
    await ring(database, name, 'reviewAnswer')
    expect(await participantsOf(database, name)).toContain('central.northland reviewer')
    await does(central, name, 'reviewUpheld', { words: 'It was fair.' })
  })

  test('asked for by Central Office is confirmed by an Independent Reviewer', async () => {
    const name = await asked(central)
    expect(await participantsOf(database, name)).toContain('reviewer.board secondApprover')
    expect(await readCase(deputy, name)).toBeNull()
    await does(sister, name, await confirmation(sister, name), { words: 'Agreed.' })
    expect((await readCase(facilitator, name))?.role).toBe('paused')
  })
})

describe('a temporary measure', () => {
  const put = async () => {
    const name = await takenBy(coordinator)
    await does(coordinator, name, 'putTemporaryMeasure', { words: 'Not alone on Thursday.' })
    return name
  }

  test('is confirmed within a day by a person of another office, who does not read the desk', async () => {
    const name = await put()
    expect(await participantsOf(database, name)).toContain('central.northland temporaryMeasureApprover')
    expect(Math.round(((await dueIn(database, name, 'temporaryMeasureConfirmation')) ?? 0) / hour)).toBe(24)
    expect((await readCase(facilitator, name))?.where.temporaryMeasure).toBe('inPlace')
    const view = await readCase(central, name)
    expect(view?.desk).toBeNull()
    expect(view?.conversation?.at(-1)?.text).toBe('Not alone on Thursday.')
    expect(await send(coordinator, name, 'confirmTemporaryMeasure', { words: 'Mine too.' })).toEqual(notYours)
    await does(central, name, 'confirmTemporaryMeasure', { words: 'Yes, for now.' })
    expect((await readCase(facilitator, name))?.where.temporaryMeasure).toBe('confirmed')
    await ring(database, name, 'temporaryMeasureEnd')
    expect((await readCase(facilitator, name))?.where.temporaryMeasure).toBe('lifted')
    expect(await readCase(central, name)).toBeNull()
  })

  test('that no one confirms is over after a day: one person alone imposes nothing', async () => {
    const name = await put()
    await ring(database, name, 'temporaryMeasureConfirmation')
    expect((await readCase(facilitator, name))?.where.temporaryMeasure).toBe('lifted')
    expect(await noticesOf(database, name)).toContain('coordinator.harbour somethingWaits')
  })

  test('cannot be set by an advisor', async () => {
    const name = await takenBy(advisor)
    expect(await send(advisor, name, 'putTemporaryMeasure', { words: 'Stop.' })).toEqual(notYours)
  })

  test('lets its second approver raise a safety concern, which the subject does not read', async () => {
    const name = await put()
    await does(central, name, 'raiseSafety', { words: 'They may come to harm.' })
    const view = await readCase(facilitator, name)
    expect(JSON.stringify(view)).not.toContain('come to harm')
    const desk = await readCase(coordinator, name)
    expect(desk?.desk?.notes.at(-1)?.text).toBe('They may come to harm.')
  })
})

describe('a closed case', () => {
  const closed = async (handler = advisor) => {
    const name = await takenBy(handler)
    await agreeOn(handler, facilitator, name)
    await does(handler, name, { type: 'close', resolution: 'agreed' }, { words: 'All kept.' })
    return name
  }

  test('is reviewed by an Independent Reviewer, who sends it back or upholds it, with reasons', async () => {
    const name = await closed()
    await does(facilitator, name, 'askReview', { words: 'It was too quick.' })
    expect(await participantsOf(database, name)).toEqual(
      expect.arrayContaining(['reviewer.board reviewer', 'reviewer.sister reviewer']),
    )
    const view = await readCase(board, name)
    expect(view?.report?.[0]?.text).toBe('I drank tonight.')
    expect(view?.desk).not.toBeNull()
    await does(board, name, 'reviewSentBack', { words: 'Please talk once more.' })
    expect((await readCase(advisor, name))?.where.state).toBe('understanding.talking')
    expect(await readCase(board, name)).toBeNull()
    await weighs(advisor, name)
    await does(advisor, name, { type: 'close', resolution: 'supported' }, { words: 'Talked again.' })
    // opening it again opened the way to a review again
    await does(facilitator, name, 'askReview', { words: 'Still.' })
    // by people who have not looked at it before
    expect(await readCase(sister, name)).toBeNull()
    await does(deputy, name, 'reviewUpheld', { words: 'It was well handled.' })
    expect((await readCase(facilitator, name))?.where).toMatchObject({ closed: true, state: 'closed' })
  })

  test('handled by an Independent Reviewer is reviewed by another', async () => {
    const name = await report(facilitator)
    for (let step = 0; step < 3; step++) await ring(database, name, 'acceptEscalation')
    await accepts(board, name)
    await weighs(board, name)
    await does(board, name, { type: 'close', resolution: 'supported' }, { words: 'Talked.' })
    await does(facilitator, name, 'askReview', { words: 'Please look.' })
    expect(await participantsOf(database, name)).not.toContain('reviewer.board reviewer')
    expect(await readCase(board, name)).toMatchObject({ capacities: ['handler'] })
  })

  test('is opened again by its handler, with a reason that the subject reads', async () => {
    const name = await closed()
    await does(advisor, name, 'reopen', { words: 'Something new came up.' })
    const view = await readCase(facilitator, name)
    expect(view?.where).toMatchObject({ closed: false, resolution: null })
    expect(view?.conversation?.at(-1)?.text).toBe('Something new came up.')
    expect(await noticesOf(database, name)).toContain('facilitator.harbour reopened')
    expect(await dueIn(database, name, 'retention')).toBeNull()
    expect(await dueIn(database, name, 'update')).toBeGreaterThan(0)
  })
})
