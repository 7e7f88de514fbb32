import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addFacts } from '@/lib/cases/events/add-facts'
import { addMessage } from '@/lib/cases/events/add-message'
import { readCase } from '@/lib/cases/view/read-case'
import type { PersonActor } from '@/lib/policy'
import { participantsOf } from '../factories/case-rows'
import {
  aDecision,
  decides,
  objects,
  puts,
  reportConcern,
  seenBy,
  takesOn,
  whatIsSaid,
} from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { actor, does, weighs } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let advisor: PersonActor
let coordinator: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[advisor, coordinator] = await Promise.all([actor('advisor.harbour'), actor('coordinator.harbour')])
})
afterAll(() => database.close())

const sealedName = { name: 'Robin Reporter', contact: '0171 234 5678' }

/** A confidential report about the coordinator, taken on by the advisor. */
async function confidential() {
  const report = await reportConcern(null, {
    identity: 'confidential',
    ...sealedName,
    tell: ['volunteerAdvisor'],
  })
  // no local office is asked before the respondent is known
  const asked = (await participantsOf(database, report.name)).find((row) => row.endsWith(' offered'))
  const handler = await actor(asked?.split(' ')[0] ?? '')
  await takesOn(handler, report.name)
  await does(handler, report.name, 'identifyPerson', { toPersonId: coordinator.personId })
  return { ...report, handler }
}

const noReporter = {
  identity: 'none',
  identityState: 'none',
  identityOpenings: [],
  identityText: null,
  report: null,
  added: [],
  reporterThread: null,
  screening: null,
  shown: null,
  decisions: null,
  withdrawalAsked: false,
  conflict: 'none',
  retaliation: 'none',
  advice: [],
  links: [],
  linkable: [],
}

describe('a respondent', () => {
  test('reads what was sent to them, and nothing of who reported it or how', async () => {
    const { name, reporter, handler } = await confidential()
    await addMessage(reporter, name, { part: 'reporter', text: 'I am afraid of what comes.' }, randomUUID())
    await addFacts(reporter, name, 'It was said twice.', randomUUID())
    await puts(handler, reporter, name)
    await does(reporter, name, 'reportRetaliation', { words: 'They stopped greeting me.' })
    await does(reporter, name, 'withdraw', { words: 'I would rather not.' })
    await does(handler, name, { type: 'askIdentity', reason: 'hearing' })

    const { concern, ...rest } = await seenBy(coordinator, name)
    expect(concern).toMatchObject(noReporter)
    expect(concern).toMatchObject({
      points: [{ text: whatIsSaid[0], answer: 'unanswered', words: '' }],
      putText: 'This is what was said.',
      respondentKnows: true,
      told: [],
    })
    expect(JSON.stringify({ concern, rest })).not.toMatch(
      /afraid|twice|greeting|rather not|Robin|0171|confidential/,
    )
  })
})

describe('a reporter', () => {
  test('reads their report and messages, each opening of their name and why, and no text of the other side', async () => {
    const { name, reporter, handler } = await confidential()
    await does(handler, name, { type: 'askIdentity', reason: 'contact' })
    const identityCustodian = (await participantsOf(database, name)).find((row) =>
      row.endsWith(' identityCustodian'),
    )
    const keeps = await actor(identityCustodian?.split(' ')[0] ?? '')
    expect((await seenBy(keeps, name)).concern).toMatchObject({
      identityState: 'asked',
      identityText: null,
      report: null,
    })
    await does(keeps, name, 'openIdentity', { words: 'They have to be reached today.' })
    expect((await seenBy(keeps, name)).concern?.identityText).toEqual(sealedName)
    expect((await seenBy(handler, name)).concern?.identityText).toBeNull()

    await puts(handler, reporter, name)
    await does(coordinator, name, 'speak', {
      words: 'I did not mean it.',
      answers: [{ answer: 'denied', words: 'It was somebody else.' }],
    })
    const { concern } = await seenBy(reporter, name)
    expect(concern).toMatchObject({
      identity: 'confidential',
      identityState: 'opened',
      identityOpenings: [{ reason: 'They have to be reached today.' }],
      identityText: null,
      report: { words: expect.stringContaining('told the whole meeting'), reporterName: null },
      shown: { state: 'cleared', points: whatIsSaid, objection: null },
      points: null,
      putText: null,
      screening: null,
      decisions: null,
    })
    await does(keeps, name, 'sealIdentity')
    // a name is kept, and its identity custodian stands in the case only while it is asked for
    expect(await readCase(keeps, name)).toBeNull()
  })

  test('objects to a text: the handler reads why, shows another, and keeps their screening', async () => {
    const { name, reporter, handler } = await confidential()
    await does(handler, name, 'screen', {
      words: 'Confidentiality.',
      guidelines: ['confidentiality'],
      sawIt: 'firstHand',
    })
    const text = { points: ['One point.'], text: 'As I would put it.' }
    await does(handler, name, 'showReporter', { text })
    expect((await seenBy(reporter, name)).concern?.shown).toMatchObject({
      ...text,
      state: 'shown',
      objection: null,
    })
    await objects(reporter, name, 'Everybody will know it was me.')
    expect((await seenBy(handler, name)).concern?.shown).toMatchObject({
      state: 'objected',
      objection: 'Everybody will know it was me.',
    })
    await does(handler, name, 'showReporter', { text: { points: [], text: 'Otherwise, then.' } })
    expect((await seenBy(reporter, name)).concern?.shown).toMatchObject({
      text: 'Otherwise, then.',
      state: 'shown',
      objection: null,
    })
    expect((await seenBy(handler, name)).concern?.screening).toMatchObject({
      guidelines: ['confidentiality'],
      sawIt: 'firstHand',
      words: 'Confidentiality.',
    })
  })
})

describe('either side, while a decision is in force that no one was told of yet', () => {
  test('cannot tell the finding or the outcome, and a temporary measure is not shown to the reporter', async () => {
    const { name, reporter, handler } = await confidential()
    await puts(handler, reporter, name)
    await does(handler, name, 'putTemporaryMeasure', {
      words: 'Until it is clear, somebody else opens the hall.',
    })
    await does(coordinator, name, 'speak', { words: 'I did not mean it.' })
    await does(handler, name, 'finishGathering')
    await weighs(handler, name)
    await does(handler, name, 'decide', { decision: await aDecision() })
    const second = (await participantsOf(database, name)).find((row) => row.endsWith(' secondApprover'))
    const checks = await actor(second?.split(' ')[0] ?? '')
    const proposalId = (await seenBy(checks, name)).currentProposalId
    await does(checks, name, { type: 'confirmDecision', proposalId }, { words: 'I come to the same end.' })

    const found = { finding: 'notSupported', resolution: 'nothingNeeded' }
    expect((await seenBy(handler, name)).where).toMatchObject({ ...found, temporaryMeasure: 'inPlace' })
    const notTold = { finding: null, resolution: null }
    expect((await seenBy(coordinator, name)).where).toMatchObject({ ...notTold, temporaryMeasure: 'inPlace' })
    expect((await seenBy(reporter, name)).where).toMatchObject({ ...notTold, temporaryMeasure: 'none' })
  })
})

describe('a handler', () => {
  test('reads every decision there was: declined, in force, replaced, with the second approver’s text', async () => {
    const { name, reporter, handler } = await confidential()
    await puts(handler, reporter, name)
    await does(coordinator, name, 'speak', { words: 'I did not mean it.' })
    await does(handler, name, 'finishGathering')
    await weighs(handler, name)
    await does(handler, name, 'decide', { decision: await aDecision({ findingReasons: 'Too quick.' }) })
    const second = (await participantsOf(database, name)).find((row) => row.endsWith(' secondApprover'))
    const checks = await actor(second?.split(' ')[0] ?? '')
    const proposalId = (await seenBy(checks, name)).currentProposalId
    expect((await seenBy(handler, name)).concern?.decisions).toMatchObject([
      { state: 'waiting', secondReasons: null },
    ])
    await does(checks, name, { type: 'declineDecision', proposalId }, { words: 'Ask the other two.' })
    await decides(handler, checks, name)
    const states = async () =>
      (await seenBy(handler, name)).concern?.decisions?.map(({ state, secondReasons }) => [
        state,
        secondReasons,
      ])
    expect(await states()).toEqual([
      ['declined', 'Ask the other two.'],
      ['stands', 'I come to the same end.'],
    ])
    await does(handler, name, 'reconsider', { words: 'Somebody else remembered.' })
    await decides(handler, checks, name, await aDecision({ finding: 'notEstablished', replaces: 'varies' }))
    expect(await states()).toEqual([
      ['declined', 'Ask the other two.'],
      ['replaced', 'I come to the same end.'],
      ['stands', 'I come to the same end.'],
    ])
  })

  test('knows which of their other files could be linked to it', async () => {
    const named = () =>
      reportConcern(null, { aboutOffice: 'regionalCoordinator', tell: ['volunteerAdvisor'] }).then(
        ({ name }) => name,
      )
    const [one, two] = [await named(), await named()]
    await takesOn(advisor, one)
    await takesOn(advisor, two)
    expect((await seenBy(advisor, one)).concern).toMatchObject({ linkable: [two], links: [] })
    await does(advisor, one, 'linkCase', { otherName: two })
    expect((await seenBy(advisor, one)).concern).toMatchObject({
      linkable: [],
      links: [{ name: two, kind: 'linked' }],
    })
    expect((await seenBy(advisor, two)).concern?.links).toEqual([{ name: one, kind: 'linked' }])
  })
})
