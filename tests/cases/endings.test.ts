import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliverCaseDeadline } from '@/lib/cases/effects/deliver-deadline'
import { addMessage } from '@/lib/cases/events/add-message'
import { correctReport } from '@/lib/cases/events/correct-report'
import { listDesk, listMyMatters } from '@/lib/cases/view/list-cases'
import { readCase } from '@/lib/cases/view/read-case'
import { db } from '@/lib/db/client'
import type { PersonActor } from '@/lib/policy'
import { verifyTrail } from '@/lib/trail/verify-trail'
import { caseIdOf, deadlineOf, dueIn, noticesOf, participantsOf, ring } from '../factories/case-rows'
import type { FreshDatabase } from '../factories/database'
import { saysNothing } from '../factories/erased-file'
import { accepts, actor, agreeOn, day, does, ids, inDays, report, send, weighs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let facilitator: PersonActor
let advisor: PersonActor
let central: PersonActor
let board: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[facilitator, advisor, central, board] = await Promise.all([
    actor('facilitator.harbour'),
    actor('advisor.harbour'),
    actor('central.northland'),
    actor('reviewer.board'),
  ])
})
afterAll(() => database.close())

const taken = async (handler = advisor) => {
  const tell = handler === advisor ? ('volunteerAdvisor' as const) : ('centralOffice' as const)
  const name = await report(facilitator, { tell: [tell], meetings: 1 })
  await accepts(handler, name)
  return name
}
const closed = async (handler = advisor) => {
  const name = await taken(handler)
  await agreeOn(handler, facilitator, name)
  await does(handler, name, { type: 'close', resolution: 'agreed' }, { words: 'All kept.' })
  return name
}
const days = async (name: string) => Math.round(((await dueIn(database, name, 'retention')) ?? 0) / day)
const notFound = { ok: false, code: 'notFound' }

/** That nothing is left of a case but its chain of hashes, which still holds. */
async function isGone(caseId: string, name: string): Promise<void> {
  const left = async (table: string) => {
    const { rows } = await database.owner.query(
      `select count(*)::int as n from ${table} where case_id = $1`,
      [caseId],
    )
    return rows[0].n as number
  }
  const emptied = [
    'document',
    'key_grant',
    'case_part',
    'trail_key',
    'trail_detail',
    'access',
    'reading',
    'involvement',
  ]
  const alsoEmptied = ['exclusion', 'asked_office', 'deadline', 'notice', 'act', 'case_event']
  for (const table of [...emptied, ...alsoEmptied]) expect(await left(table), table).toBe(0)
  expect(await left('trail_entry')).toBeGreaterThan(2)
  expect(await chainHolds(caseId)).toMatchObject({ intact: true })
  await saysNothing(database, caseId, 'slip')
  for (const who of [facilitator, advisor, central]) {
    expect(await readCase(who, name)).toBeNull()
    expect([...(await listMyMatters(who)), ...(await listDesk(who))].map((card) => card.name)).not.toContain(
      name,
    )
  }
}

/** As anyone entitled to the chain itself counts it over, without seeing a case. */
const chainHolds = (caseId: string) =>
  db().$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('evenkeel.chain', ${`case:${caseId}`}, true)`
    return verifyTrail(tx, `case:${caseId}`)
  })

describe('after its time', () => {
  test('a closed case is erased a year later: nothing opens, nothing leads to anyone, the trail is still intact', async () => {
    const name = await closed()
    const caseId = await caseIdOf(database, name)
    expect(await chainHolds(caseId)).toMatchObject({ intact: true })
    expect(await days(name)).toBe(365)
    const deadline = await ring(database, name, 'retention')
    await isGone(caseId, name)
    await deliverCaseDeadline(deadline.id, deadline.generation)
    await isGone(caseId, name)
    expect(await send(facilitator, name, 'askReview', { words: 'Late.' })).toEqual(notFound)
  })

  test('a case that was opened again is kept, and its year begins anew when it ends again', async () => {
    const name = await closed()
    const first = await deadlineOf(database, name, 'retention')
    await does(advisor, name, 'reopen', { words: 'Something new.' })
    await database.moveTime(400 * day)
    await deliverCaseDeadline(first?.id ?? '', first?.generation ?? 0)
    await weighs(advisor, name)
    await does(advisor, name, { type: 'close', resolution: 'agreed' }, { words: 'Kept again.' })
    expect(await days(name)).toBe(365)
  })
})

describe('a legal hold', () => {
  const held = async () => {
    const name = await closed(central)
    await does(central, name, 'requestLegalHold', { words: 'A court asked.' })
    // the person asked to confirm it is told that something waits
    expect(await noticesOf(database, name)).toContain('reviewer.board somethingWaits')
    expect(await participantsOf(database, name)).toContain('reviewer.board secondApprover')
    return name
  }

  test('that a second approver of another office confirmed keeps a case from erasing until its day', async () => {
    const name = await held()
    const caseId = await caseIdOf(database, name)
    expect(await send(central, name, { type: 'confirmLegalHold', until: await inDays(700) })).toMatchObject({
      ok: false,
    })
    await does(board, name, { type: 'confirmLegalHold', until: await inDays(700) }, { words: 'Yes.' })
    expect(await readCase(board, name)).toBeNull()
    await ring(database, name, 'retention')
    expect(await readCase(facilitator, name)).not.toBeNull()
    await ring(database, name, 'legalHold')
    await isGone(caseId, name)
  })

  test('that no one confirms ends and holds nothing back', async () => {
    const name = await held()
    const caseId = await caseIdOf(database, name)
    await ring(database, name, 'legalHold')
    expect(await readCase(board, name)).toBeNull()
    await ring(database, name, 'retention')
    await isGone(caseId, name)
  })

  test('that is lifted after its year is followed by erasing in the same act', async () => {
    const name = await held()
    const caseId = await caseIdOf(database, name)
    await does(board, name, { type: 'confirmLegalHold', until: await inDays(700) }, { words: 'Yes.' })
    await ring(database, name, 'retention')
    await does(central, name, 'liftLegalHold', { words: 'The court is done.' })
    await isGone(caseId, name)
  })
})

describe('a report taken back', () => {
  test('is unreadable at once, for everyone, and erased after seven days', async () => {
    const name = await taken()
    await addMessage(advisor, name, { part: 'conversation', text: 'I am here.' }, randomUUID())
    const caseId = await caseIdOf(database, name)
    await does(facilitator, name, 'withdraw')
    expect(await readCase(advisor, name)).toBeNull()
    const own = await readCase(facilitator, name)
    expect(own).toMatchObject({
      report: null,
      conversation: null,
      desk: null,
      proposals: null,
      availableEvents: [],
    })
    expect(own?.where).toMatchObject({ state: 'withdrawn', closed: true })
    expect(await noticesOf(database, name)).toContain('advisor.harbour closed')
    const late = await addMessage(facilitator, name, { part: 'conversation', text: 'Wait.' }, randomUUID())
    expect(late).toMatchObject({ ok: false })
    expect(await days(name)).toBe(7)
    await ring(database, name, 'retention')
    await isGone(caseId, name)
  })

  test('before anyone accepted it leaves no one with an offer', async () => {
    const name = await report(facilitator, { tell: ['volunteerAdvisor', 'regionalCoordinator'] })
    await does(facilitator, name, 'withdraw')
    expect(await participantsOf(database, name)).toEqual(['facilitator.harbour subject'])
    expect(await dueIn(database, name, 'acceptEscalation')).toBeNull()
  })

  test('is no longer possible once a plan is in force', async () => {
    const name = await taken()
    await agreeOn(advisor, facilitator, name)
    expect(await send(facilitator, name, 'withdraw')).toEqual({ ok: false, code: 'notNow' })
  })
})

describe('before the end', () => {
  test('a reporter corrects their report, and the first text stays beside it', async () => {
    const name = await taken()
    expect(await correctReport(facilitator, name, 'It was two nights.', randomUUID())).toMatchObject({
      ok: true,
    })
    const report = (await readCase(advisor, name))?.report
    expect(report?.map(({ kind, text }) => [kind, text])).toEqual([
      ['report', 'I drank tonight.'],
      ['correction', 'It was two nights.'],
    ])
    expect(await correctReport(advisor, name, 'It was three.', randomUUID())).toMatchObject({
      code: 'notYours',
    })
  })

  test('no more mail is sent to a person who has died, and the case can still end', async () => {
    const name = await taken()
    await weighs(advisor, name)
    // "acknowledged" is on its way, put off by quiet hours
    const mailed = async () =>
      (await noticesOf(database, name)).filter((row) => row.startsWith('facilitator.harbour'))
    expect(await mailed()).toEqual(['facilitator.harbour accepted'])
    await does(advisor, name, 'personDied', { words: 'Their sister called.' })
    await addMessage(advisor, name, { part: 'conversation', text: 'We remember.' }, randomUUID())
    await ring(database, name, 'update')
    await does(advisor, name, { type: 'close', resolution: 'ended' }, { words: 'They died.' })
    expect(await mailed()).toEqual([])
  })

  test('a person who withdraws their consent is heard by the handler, and the case waits for a person', async () => {
    const name = await taken()
    await does(facilitator, name, 'consentEnded', { words: 'Please stop.' })
    const view = await readCase(advisor, name)
    expect(view?.conversation?.at(-1)?.text).toBe('Please stop.')
    expect(view?.where).toMatchObject({ closed: false, state: 'understanding.talking' })
    expect(await noticesOf(database, name)).toContain('advisor.harbour somethingWaits')
  })

  test('a person in treatment is not reminded while their case is on hold', async () => {
    const name = await taken()
    await weighs(advisor, name)
    await agreeOn(advisor, facilitator, name)
    const look = await inDays(60)
    await does(
      advisor,
      name,
      { type: 'hold', reason: 'unwell', lookAgainOn: look },
      { words: 'In hospital.' },
    )
    const before = (await noticesOf(database, name)).filter((row) => row.endsWith(' checkIn'))
    await ring(database, name, 'checkIn')
    expect((await noticesOf(database, name)).filter((row) => row.endsWith(' checkIn'))).toEqual(before)
    // updates go on
    await ring(database, name, 'update')
    expect(await noticesOf(database, name)).toContain('facilitator.harbour update')
    expect((await readCase(facilitator, name))?.where.hold).toBe('onHold')
    await does(advisor, name, 'resume')
    expect((await readCase(facilitator, name))?.where.hold).toBe('running')
  })
})

test('an excluded person does not see a case on any route it can take', async () => {
  const excludedPersonIds = await ids('central.northland', 'reviewer.board')
  const coordinator = await actor('coordinator.harbour')
  const name = await report(facilitator, { tell: ['regionalCoordinator'], excludedPersonIds })
  await accepts(coordinator, name)
  const neverSeen = async () => {
    for (const who of [central, board]) expect(await readCase(who, name)).toBeNull()
  }
  await does(coordinator, name, 'raiseSafety', { words: 'Alone.' })
  await ring(database, name, 'safetyEscalation')
  await neverSeen()
  await does(coordinator, name, 'standDownSafety', { words: 'Not alone.' })
  await does(coordinator, name, 'putTemporaryMeasure', { words: 'For now.' })
  await neverSeen()
  await does(await actor('deputy.northland'), name, 'confirmTemporaryMeasure', { words: 'Yes.' })
  await does(coordinator, name, 'liftTemporaryMeasure', { words: 'No need.' })
  await does(coordinator, name, 'escalate', { words: 'Please.' })
  await neverSeen()
  const choices = (await readCase(coordinator, name))?.transferChoices.map((one) => one.id) ?? []
  expect(choices.filter((id) => excludedPersonIds.includes(id))).toEqual([])
  await does(coordinator, name, 'takeBackTransfer')
  await weighs(coordinator, name)
  await does(coordinator, name, { type: 'close', resolution: 'supported' }, { words: 'Done.' })
  await does(facilitator, name, 'askReview', { words: 'Please.' })
  expect(await participantsOf(database, name)).toContain('reviewer.sister reviewer')
  await ring(database, name, 'reviewAnswer')
  await neverSeen()
})
