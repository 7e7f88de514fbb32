import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withActor } from '@/lib/db/client'
import type { OutcomeFact } from '@/lib/db/commit'
import { readOutcomes, samePersonFiles, waitingByOffice } from '@/lib/db/outcomes'
import { trailState } from '@/lib/db/trail'
import type { Actor, OfficeRole, PersonActor } from '@/lib/policy/actor'
import { caseChain } from '@/lib/trail/case-trail'
import { act, anOffice, nextState, type OpenedCase, openCase, someone } from '../factories/case-world'
import { aConcern, aReceipt, openConcern } from '../factories/concern-world'
import { type FreshDatabase, freshDatabase } from '../factories/database'

let database: FreshDatabase
let central: PersonActor
let colleague: PersonActor
let reviewer: PersonActor
let advisor: PersonActor
beforeAll(async () => {
  database = await freshDatabase()
  ;[central, colleague] = await members('centralOffice', 2)
  ;[reviewer] = await members('independentReviewer')
  ;[advisor] = await members('volunteerAdvisor')
})
// numbers over all files: each test begins with none
beforeEach(() =>
  database.owner.query(
    'truncate case_file, outcome_fact, notice, act, trail_entry, trail_detail, trail_key cascade',
  ),
)
afterAll(() => database.close())

async function members(role: OfficeRole, many = 1): Promise<[PersonActor, PersonActor]> {
  const names = Array.from({ length: many }, () => `${role}-${randomUUID()}`)
  return (await anOffice(role, names)).members as [PersonActor, PersonActor]
}

/** As the application hands it in: everyone of every Central Office. */
const centralPeople = () => [central.ref, colleague.ref]
const waiting = (who: Actor) => withActor(who, (tx) => waitingByOffice(tx, centralPeople()))
const outcomes = (who: Actor) => withActor(who, (tx) => readOutcomes(tx))
const trail = (who: Actor) => withActor(who, (tx) => trailState(tx, centralPeople()))
const officeOf = (who: PersonActor) => who.offices[0]?.officeId ?? ''

const aFact: OutcomeFact = {
  quarter: '2026-Q4',
  // of the organisation of every office here
  regionId: 'root',
  matter: 'ethicalLapse',
  finding: 'supported',
  resolution: 'agreed',
  measures: ['conversation'],
  aboutCentralOffice: false,
  acceptedIn: 'day',
  closedIn: 'month',
}
const closes = (handler: PersonActor, opened: OpenedCase, outcome: OutcomeFact | null = aFact) =>
  act(handler, opened, { event: 'close', capacity: 'handler', next: nextState({ closed: true }), outcome })

describe('the outcome of a case', () => {
  it('is seen by Central Office and the Independent Reviewers, and does not tell which case it was', async () => {
    const { handler, opened, respondent, reporter } = await aConcern()
    expect((await closes(handler, opened)).ok).toBe(true)
    for (const who of [central, reviewer])
      expect(await outcomes(who)).toEqual([{ ...aFact, workflow: 'concern' }])
    for (const who of [handler, advisor, respondent, reporter]) expect(await outcomes(who)).toEqual([])
    const which = withActor(reviewer, (tx) => tx.$queryRaw`select case_id from outcome_fact`)
    await expect(which).rejects.toThrow(/permission denied/)
  })

  it('about a person of a Central Office is for the Independent Reviewers alone', async () => {
    const { handler, opened } = await aConcern()
    await closes(handler, opened, { ...aFact, aboutCentralOffice: true })
    expect(await outcomes(central)).toEqual([])
    expect(await outcomes(reviewer)).toHaveLength(1)
  })

  it('is counted once, is taken back when the case is opened again, and only while it is closed', async () => {
    const { handler, opened } = await aConcern()
    const open = act(handler, opened, {
      event: 'decide',
      capacity: 'handler',
      next: nextState(),
      outcome: aFact,
    })
    await expect(open).rejects.toThrow(/closed/)
    await closes(handler, opened)
    await closes(handler, opened, { ...aFact, finding: 'notSupported' })
    expect((await outcomes(reviewer)).map((fact) => fact.finding)).toEqual(['notSupported'])
    await act(handler, opened, { event: 'reopen', capacity: 'handler', next: nextState(), outcome: null })
    expect(await outcomes(reviewer)).toEqual([])
  })

  it('stays when the case is erased, as a number of no case', async () => {
    const { handler, opened, receipt } = await aConcern()
    await closes(handler, opened)
    const counted = () => database.owner.query('select case_id from outcome_fact')
    expect((await counted()).rows).toEqual([{ case_id: opened.caseId }])
    await act(handler, opened, {
      event: 'retentionDue',
      capacity: 'handler',
      next: nextState({ closed: true }),
      erase: true,
    })
    expect((await counted()).rows).toEqual([{ case_id: null }])
    expect(await outcomes(reviewer)).toHaveLength(1)
    const keys = await database.owner.query('select from key_pair where holder_ref = $1', [receipt.actor.ref])
    expect(keys.rowCount).toBe(0)
  })
})

describe('waiting reports at each office', () => {
  it('are counted by the office that was asked last, for Central Office and the Independent Reviewers', async () => {
    await openConcern({ reporter: await aReceipt(), officeId: officeOf(advisor) })
    const taken = await aConcern()
    await database.moveTime(3 * 86_400_000)
    for (const who of [central, reviewer])
      expect((await waiting(who)).sort((a, b) => b.waiting - a.waiting)).toEqual([
        { officeId: officeOf(advisor), workflow: 'concern', open: 1, waiting: 1, longest: 'week' },
        { officeId: taken.office.officeId, workflow: 'concern', open: 1, waiting: 0, longest: null },
      ])
    for (const who of [advisor, taken.handler, taken.reporter, someone('else')])
      expect(await waiting(who)).toEqual([])
  })

  it('do not change for anyone of a Central Office through a report about one of them', async () => {
    await openConcern({ reporter: await aReceipt(), officeId: officeOf(advisor) })
    const before = { waiting: await waiting(central), trail: await trail(central) }
    await openConcern({ reporter: await aReceipt(), officeId: officeOf(advisor), respondent: colleague })
    await openConcern({ reporter: await aReceipt(), officeId: officeOf(advisor), respondent: central })
    // nor by what is only kept from one of them
    await openConcern({
      reporter: await aReceipt(),
      officeId: officeOf(advisor),
      more: { exclusions: [{ kind: 'person', ref: colleague.ref, why: 'chosen' }] },
    })
    await openConcern({
      reporter: await aReceipt(),
      officeId: officeOf(advisor),
      more: { involvement: [{ kind: 'office', ref: officeOf(central), role: 'respondent' }] },
    })
    for (const who of [central, colleague]) expect(await waiting(who)).toEqual(before.waiting)
    expect(await trail(central)).toEqual(before.trail)
    expect((await waiting(reviewer))[0]).toMatchObject({ open: 5 })
  })

  it('are shown to an Independent Reviewer except for those about them', async () => {
    await openConcern({ reporter: await aReceipt(), officeId: officeOf(advisor), respondent: reviewer })
    const [other] = await members('independentReviewer')
    expect(await waiting(reviewer)).toEqual([])
    expect(await waiting(other)).toHaveLength(1)
  })
})

describe('files about the same person', () => {
  const pairs = (who: Actor) => withActor(who, (tx) => samePersonFiles(tx, centralPeople()))
  const about = async (respondent: PersonActor, workflow = 'concern', selfReported = false) =>
    openConcern({
      reporter: await aReceipt(),
      officeId: officeOf(advisor),
      respondent,
      workflow,
      more: { next: nextState({ snapshot: { value: 'open', context: { selfReported } } }) },
    })

  it('are shown to Central Office as pairs of names, and to no one else', async () => {
    const person = someone('twice')
    const names = [await about(person), await about(person, 'slip')].map((file) => file.codeName)
    await about(someone('once'))
    expect(await pairs(central)).toEqual([names.sort()])
    for (const who of [reviewer, advisor, person]) expect(await pairs(who)).toEqual([])
  })

  it('never give away that a person reported themselves', async () => {
    const person = someone('self')
    await about(person)
    await openCase(person, officeOf(advisor))
    await about(person, 'slip', true)
    expect(await pairs(central)).toEqual([])
  })

  it('are not shown when they are about a person of a Central Office', async () => {
    await about(colleague)
    await about(colleague)
    for (const who of [central, colleague]) expect(await pairs(who)).toEqual([])
  })
})

describe('whether the trail is intact', () => {
  it('is computed over every chain, without seeing a case, by those who watch over it', async () => {
    const { opened, handler, reporter } = await aConcern()
    await openConcern({ reporter: await aReceipt(), officeId: officeOf(advisor) })
    expect(await trail(central)).toEqual({ chains: 2, entries: 3, broken: 0 })
    expect(await trail(reviewer)).toEqual({ chains: 2, entries: 3, broken: 0 })
    for (const who of [handler, advisor, reporter]) expect(await trail(who)).toBeNull()
    await database.owner.query(
      "update trail_entry set at = at + interval '1 second' where seq = 2 and chain = $1",
      [caseChain(opened.caseId)],
    )
    expect((await trail(central))?.broken).toBe(1)
  })

  it('is reported also of a chain that does not count for the one who asks', async () => {
    const opened = await openConcern({
      reporter: await aReceipt(),
      officeId: officeOf(advisor),
      respondent: central,
    })
    await database.owner.query("update trail_detail set sealed = '\\x00' where chain = $1", [
      caseChain(opened.caseId),
    ])
    expect(await trail(central)).toEqual({ chains: 0, entries: 0, broken: 1 })
  })
})
