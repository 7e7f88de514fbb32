import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addFacts } from '@/lib/cases/events/add-facts'
import { addMessage } from '@/lib/cases/events/add-message'
import { listDesk, listMyMatters } from '@/lib/cases/view/list-cases'
import { readCase } from '@/lib/cases/view/read-case'
import { receiptCase } from '@/lib/cases/view/receipt-case'
import type { PersonActor } from '@/lib/policy'
import { eventsOf, noticesOf, participantsOf } from '../factories/case-rows'
import {
  aDecision,
  anImposedPause,
  byReceipt,
  clears,
  decides,
  informs,
  objects,
  puts,
  reportConcern,
  seenBy,
  takesOn,
  whatIsSaid,
} from '../factories/concern-reports'
import type { FreshDatabase } from '../factories/database'
import { actor, does, send } from '../factories/people'
import { seededDatabase } from '../factories/seeded-database'

let database: FreshDatabase
let advisor: PersonActor
let coordinator: PersonActor
let facilitator: PersonActor
let central: PersonActor
let deputy: PersonActor
let board: PersonActor
beforeAll(async () => {
  database = await seededDatabase()
  ;[facilitator, advisor, coordinator, central, deputy, board] = await Promise.all([
    actor('facilitator.harbour'),
    actor('advisor.harbour'),
    actor('coordinator.harbour'),
    actor('central.northland'),
    actor('deputy.northland'),
    actor('reviewer.board'),
  ])
})
afterAll(() => database.close())

const colleague = () => actor('facilitator.lake')

describe('a concern about the coordinator, reported without an account', () => {
  test('goes the whole way: offered past the coordinator, heard, decided by two, told to both sides', async () => {
    const { name, words, reporter } = await reportConcern(null, {
      aboutOffice: 'regionalCoordinator',
      tell: ['volunteerAdvisor', 'regionalCoordinator'],
    })
    expect(await participantsOf(database, name)).toEqual(['advisor.harbour offered', 'undefined reporter'])
    expect(await readCase(coordinator, name)).toBeNull()

    const offered = await seenBy(advisor, name)
    expect(offered).toMatchObject({ matter: 'ethicalLapse', urgency: 'soon', subject: null, report: null })
    expect(await send(advisor, name, { type: 'accept', promisedOn: null })).toMatchObject({ ok: false })
    await takesOn(advisor, name)
    expect((await seenBy(advisor, name)).concern?.report?.words).toContain('told the whole meeting')

    await does(advisor, name, 'identifyPerson', { toPersonId: coordinator.personId })
    expect(await readCase(coordinator, name)).toBeNull()

    await puts(advisor, reporter, name)
    const put = await seenBy(coordinator, name)
    expect(put.concern?.points).toEqual([{ text: whatIsSaid[0], answer: 'unanswered', words: '' }])
    expect(put).toMatchObject({ report: null, desk: null })
    await does(coordinator, name, 'speak', {
      words: 'I did not mean it.',
      answers: [{ answer: 'admitted', words: 'I said it.' }],
    })
    expect((await seenBy(advisor, name)).concern?.points).toEqual([
      { text: whatIsSaid[0], answer: 'admitted', words: 'I said it.' },
    ])

    await does(advisor, name, 'finishGathering')
    // an advisor agrees, and imposes nothing
    expect(await send(advisor, name, 'decideImposed', { decision: await anImposedPause() })).toMatchObject({
      ok: false,
      code: 'notYours',
    })
    await decides(advisor, central, name)
    await informs(advisor, reporter, name)
    await does(advisor, name, 'close', { words: 'Everyone has been told.' })

    const theirs = await seenBy(await byReceipt(words), name)
    expect(theirs.where).toMatchObject({ closed: true })
    expect(theirs.concern?.told.map((one) => one.text)).toContain('We looked at it, and this came of it.')
    const respondents = await seenBy(coordinator, name)
    expect(respondents.concern?.told.map((one) => one.text)).toEqual([
      'We looked at it, and this came of it for you.',
    ])
    expect(await eventsOf(database, name)).toContain('confirmDecision')
  })

  test('when the respondent has died, their mail stops and the reporter still gets theirs', async () => {
    const { name } = await reportConcern(facilitator, { about: 'coordinator.harbour', identity: 'named' })
    const asked = (await participantsOf(database, name)).find((row) => row.endsWith(' offered'))
    const handler = await actor(asked?.split(' ')[0] ?? '')
    await takesOn(handler, name)
    await puts(handler, facilitator, name)
    const mailed = async (who: string) =>
      (await noticesOf(database, name)).filter((row) => row.startsWith(`${who} `)).length
    const [before, theirs] = [await mailed('facilitator.harbour'), await mailed('coordinator.harbour')]
    expect([before, theirs].every((count) => count > 0)).toBe(true)
    await does(handler, name, 'personDied', { words: 'Their sister called.' })
    await does(handler, name, { type: 'noteArea', area: 'meeting' })
    expect(await mailed('coordinator.harbour')).toBe(0)
    expect(await mailed('facilitator.harbour')).toBe(before)
  })

  test('the reporter comes back by receipt: writes, adds facts, and finds no one else’s text', async () => {
    const { name, words } = await reportConcern(null)
    const visitor = await byReceipt(words)
    await takesOn(central, name)
    expect(
      (await addMessage(central, name, { part: 'reporter', text: 'Who else was there?' }, randomUUID())).ok,
    ).toBe(true)
    await does(central, name, { type: 'noteArea', area: 'meeting' }, { words: 'A private thought.' })
    const view = await receiptCase(visitor)
    expect(view?.concern?.reporterThread?.map((one) => one.text)).toEqual(['Who else was there?'])
    expect(view).toMatchObject({ conversation: null, desk: null, access: null })
    expect((await addMessage(visitor, name, { part: 'reporter', text: 'Two of us.' }, randomUUID())).ok).toBe(
      true,
    )
    expect((await addFacts(visitor, name, 'It was the second time.', randomUUID())).ok).toBe(true)
    expect((await addMessage(visitor, name, { part: 'desk', text: 'x' }, randomUUID())).ok).toBe(false)
    expect((await addMessage(visitor, name, { part: 'conversation', text: 'x' }, randomUUID())).ok).toBe(
      false,
    )
    const handled = await seenBy(central, name)
    expect(handled.concern?.added.map((one) => one.text)).toEqual(['It was the second time.'])
    expect(handled.concern?.reporterThread?.map((one) => one.text)).toEqual([
      'Who else was there?',
      'Two of us.',
    ])
  })

  test('the volunteer is unknown: Central Office alone is asked, and cannot transfer to local people until one is named', async () => {
    const { name } = await reportConcern(null, { tell: ['volunteerAdvisor', 'regionalCoordinator'] })
    expect(await participantsOf(database, name)).toEqual([
      'central.northland offered',
      'deputy.northland offered',
      'undefined reporter',
    ])
    await takesOn(deputy, name)
    const transfer = () =>
      send(deputy, name, 'transfer', { words: 'Nearer to it.', toPersonId: advisor.personId })
    expect(await transfer()).toMatchObject({ ok: false })
    await does(deputy, name, 'identifyPerson', { toPersonId: facilitator.personId })
    expect(await transfer()).toMatchObject({ ok: true })
  })
})

describe('a respondent', () => {
  test('has a colleague at the same desk who is never asked either', async () => {
    const { name } = await reportConcern(await colleague(), {
      about: 'central.northland',
      identity: 'named',
      tell: ['centralOffice'],
    })
    expect(await participantsOf(database, name)).toEqual([
      'facilitator.lake reporter',
      'reviewer.board offered',
      'reviewer.sister offered',
    ])
    for (const one of [central, deputy]) {
      expect(await readCase(one, name)).toBeNull()
      expect((await listDesk(one)).map((card) => card.name)).not.toContain(name)
      expect((await listMyMatters(one)).map((card) => card.name)).not.toContain(name)
    }
    expect((await listDesk(board)).map((card) => card.name)).toContain(name)
  })

  test('without any office in their region is reported to the nearest office above', async () => {
    const { name } = await reportConcern(null, { in: 'Isles', aboutOffice: undefined, tell: [] })
    expect(await participantsOf(database, name)).toContain('central.northland offered')
  })

  test('who turns out to be the handler is asked to step back', async () => {
    const { name } = await reportConcern(null)
    await takesOn(central, name)
    expect(await send(central, name, 'identifyPerson', { toPersonId: central.personId })).toMatchObject({
      ok: false,
      fields: { toPersonId: 'aboutYourself' },
    })
    await does(central, name, 'recuse')
    expect(await readCase(central, name)).toBeNull()
  })
})

describe('a decision', () => {
  const heard = async (): Promise<{ name: string; reporter: PersonActor }> => {
    const reporter = await colleague()
    const { name } = await reportConcern(reporter, {
      about: 'facilitator.harbour',
      identity: 'named',
      tell: ['regionalCoordinator'],
    })
    await takesOn(coordinator, name)
    await puts(coordinator, reporter, name)
    await does(facilitator, name, 'speak', { words: 'It was not like that.', answers: [] })
    await does(coordinator, name, 'finishGathering')
    return { name, reporter }
  }

  test('that the second approver declines goes back, with reasons', async () => {
    const { name } = await heard()
    await decideTo(name)
    const proposalId = (await seenBy(central, name)).currentProposalId
    await does(central, name, { type: 'declineDecision', proposalId }, { words: 'Too early.' })
    expect((await seenBy(coordinator, name)).where.state).toBe('deciding.working')
    expect((await seenBy(coordinator, name)).concern?.decisions?.[0]).toMatchObject({ state: 'declined' })
  })
  const decideTo = async (name: string) => {
    for (const area of ['meeting', 'subject', 'balance'])
      await does(coordinator, name, { type: 'noteArea', area })
    await does(coordinator, name, 'decide', { decision: await aDecision() })
  }

  test('that is withdrawn after it was told is told again to everyone who was told the first', async () => {
    const { name, reporter } = await heard()
    await decides(coordinator, central, name, await anImposedPause())
    await informs(coordinator, reporter, name)
    await does(coordinator, name, 'startMeasures')
    await does(coordinator, name, 'reconsider', { words: 'A witness has come forward.' })
    expect(await send(coordinator, name, 'decide', { decision: await aDecision() })).toMatchObject({
      ok: false,
    })
    await decides(coordinator, central, name, await aDecision({ replaces: 'withdraws' }))
    expect(await send(coordinator, name, 'close', { words: 'Done.' })).toMatchObject({ ok: false })
    await informs(coordinator, reporter, name)
    await does(coordinator, name, 'close', { words: 'Done.' })
    expect((await seenBy(coordinator, name)).concern?.decisions?.map((one) => one.state)).toEqual([
      'replaced',
      'stands',
    ])
    expect((await seenBy(facilitator, name)).concern?.told).toHaveLength(2)
    expect((await seenBy(reporter, name)).concern?.told).toHaveLength(2)
  })

  test('under review is answered to the side that asked for it, and not to the other', async () => {
    const { name, reporter } = await heard()
    await decides(coordinator, central, name)
    await informs(coordinator, reporter, name)
    await does(coordinator, name, 'close', { words: 'Done.' })
    const inBoth = async (text: string) =>
      [await seenBy(facilitator, name), await seenBy(reporter, name)].map((view) =>
        JSON.stringify(view).includes(text),
      )
    await does(facilitator, name, 'askReview', { words: 'Nobody asked my co-facilitator.' })
    await does(board, name, 'reviewUpheld', { words: 'They were asked, by phone.' })
    expect(await inBoth('They were asked, by phone.')).toEqual([true, false])
    // each side once, so that neither uses up the other's chance
    expect(await send(facilitator, name, 'askReview', { words: 'Once more.' })).toMatchObject({ ok: false })
    await does(reporter, name, 'askReview', { words: 'It was too quick.' })
    // a second review needs another reviewer
    await does(deputy, name, 'reviewSentBack', { words: 'Two were not asked.' })
    expect(await inBoth('Two were not asked.')).toEqual([false, true])
  })

  test('sends no one another text than the reporter was shown', async () => {
    const reporter = await colleague()
    const { name } = await reportConcern(reporter, { about: 'facilitator.harbour', identity: 'named' })
    await takesOn(coordinator, name)
    await does(coordinator, name, 'screen', { words: 'Confidentiality.' })
    const text = { points: whatIsSaid, text: 'What was said.' }
    expect(await send(coordinator, name, { type: 'putToRespondent', shownId: null }, { text })).toMatchObject(
      {
        ok: false,
      },
    )
    await does(coordinator, name, 'showReporter', { text })
    const shownId = (await seenBy(coordinator, name)).concern?.shown?.id
    expect(await send(coordinator, name, { type: 'putToRespondent', shownId }, { text })).toMatchObject({
      ok: false,
    })
    await objects(reporter, name, 'They will know that it was me.')
    expect(await send(coordinator, name, { type: 'putToRespondent', shownId }, { text })).toMatchObject({
      ok: false,
    })
    expect(await readCase(facilitator, name)).toBeNull()
    await does(coordinator, name, 'showReporter', { text: { points: ['Something was repeated.'], text: '' } })
    await clears(reporter, name)
    await does(
      coordinator,
      name,
      { type: 'putToRespondent', shownId: (await seenBy(coordinator, name)).concern?.shown?.id },
      { text: { points: ['Another text.'], text: 'Slipped in.' } },
    )
    expect((await seenBy(facilitator, name)).concern).toMatchObject({
      points: [{ text: 'Something was repeated.' }],
      putText: '',
    })
  })
})
