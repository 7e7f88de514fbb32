import { describe, expect, test } from 'vitest'
import type { ConcernEvent } from '@/machines/concern/events'
import type { Effect } from '@/machines/effects'
import {
  accept,
  concernCase,
  decide,
  decided,
  gathering,
  heard,
  noDates,
  noFinding,
  put,
  supported,
  toldBoth,
} from './concern-case'

const documentId = 'some-words'
const of = (effects: Effect[], type: Effect['type']) => effects.filter((one) => one.type === type)
const told = (effects: Effect[]) =>
  effects.flatMap((one) => (one.type === 'notify' ? [`${one.to} ${one.notice}`] : []))
const close: ConcernEvent = { type: 'close', documentId }

describe('whom it is said of', () => {
  test('is told nothing and stands nowhere until the text is put to them', () => {
    const one = gathering().send({ type: 'raiseSafety', documentId }, { type: 'recuse', othersOffered: true })
    one.send({ type: 'lookAtName' }, accept, { type: 'updateDue' }, { type: 'screen', documentId })
    expect(one.is()).toMatchObject({ hearing: 'hidden', respondentKnows: false })
    expect(told(one.send({ type: 'updateDue' }).effects())).toEqual(['handler update', 'reporter update'])
    put(one)
    expect(one.is()).toMatchObject({ hearing: 'invited', respondentKnows: true })
    expect(one.send({ type: 'updateDue' }).effects()).toContainEqual({
      type: 'notify',
      to: 'respondent',
      notice: 'update',
    })
  })

  test('stands in the case from the moment they are asked, with time to answer', () => {
    const one = gathering().send(
      { type: 'showReporter', documentId: 'text' },
      { type: 'clearText', shownId: 'text' },
    )
    one.send({ type: 'putToRespondent', shownId: 'text', documentId })
    expect(one.effects()).toContainEqual({ type: 'offer', to: 'respondent', capacity: 'respondent' })
    expect(one.effects()).toContainEqual({ type: 'startDeadline', deadline: 'hearing' })
    expect(one.takes({ type: 'extendHearing' })).toBe(true)
    expect(one.send({ type: 'extendHearing' }).takes({ type: 'extendHearing' })).toBe(false)
  })

  test('is heard before anything is found about them', () => {
    const one = put(gathering())
    for (const area of ['meeting', 'subject', 'balance'] as const)
      one.send({ type: 'noteArea', area, documentId: null })
    one.send({ type: 'finishGathering' })
    expect(one.takes(decide(supported))).toBe(false)
    expect(one.takes({ type: 'decideImposed', replaces: 'none', documentId })).toBe(false)
    expect(one.send({ type: 'speak', documentId }).takes(decide(supported))).toBe(true)
  })

  test('who has no account is not called before the text was put to them', () => {
    const call: ConcernEvent = {
      type: 'noteContact',
      channel: 'phone',
      on: '2031-05-04',
      reached: true,
      documentId,
    }
    const one = gathering()
    expect(one.takes(call)).toBe(false)
    expect(put(one).send(call).is().hearing).toBe('heard')
  })

  test('who never answers is noted so after two ways, and it can be decided', () => {
    const tried = (channel: 'phone' | 'mail') =>
      ({ type: 'noteContact', channel, on: '2031-05-04', reached: false, documentId }) as const
    const one = put(gathering()).send({ type: 'hearingDue' }, tried('phone'), tried('mail'))
    one.send({ type: 'noteNotAnswered', documentId })
    for (const area of ['meeting', 'subject', 'balance'] as const)
      one.send({ type: 'noteArea', area, documentId: null })
    expect(one.send({ type: 'finishGathering' }).takes(decide(supported))).toBe(true)
  })

  test('is asked anew when something further is put to them', () => {
    const one = heard().send({ type: 'gatherMore' })
    expect(put(one, 'more').is().hearing).toBe('invited')
    expect(one.takes({ type: 'putToRespondent', shownId: 'more', documentId })).toBe(false)
  })

  test('is not told of a report that came to nothing before they knew of it', () => {
    const one = decided(concernCase().send(accept), noFinding).send({ type: 'informReporter', documentId })
    one.send({ type: 'showReporter', documentId: 'text' }, { type: 'clearText', shownId: 'text' })
    expect(one.takes({ type: 'informRespondent', shownId: 'text', documentId })).toBe(false)
    expect(told(one.send(close).effects())).toEqual(['reporter closed'])
  })

  test('who was not waited for, because somebody was in danger, hears of the decision all the same', () => {
    const one = gathering().send({ type: 'raiseSafety', documentId }, { type: 'proceedUnheard', documentId })
    for (const area of ['meeting', 'subject', 'balance'] as const)
      one.send({ type: 'noteArea', area, documentId: null })
    one.send({ type: 'finishGathering' }, { type: 'decideImposed', replaces: 'none', documentId: 'decision' })
    one.send({
      type: 'confirmDecision',
      proposalId: 'decision',
      documentId,
      plan: { ...noDates, endsRole: true },
    })
    expect(one.takes({ type: 'startMeasures' })).toBe(false)
    one.send({ type: 'showReporter', documentId: 'text' }, { type: 'disclosureDue' })
    one.send({ type: 'informRespondent', shownId: 'text', documentId })
    expect(one.effects()).toContainEqual({ type: 'offer', to: 'respondent', capacity: 'respondent' })
    expect(one.send({ type: 'startMeasures' }).is()).toMatchObject({ state: 'inForce', role: 'ended' })
  })

  test('who has died is not decided about, and it can still end', () => {
    const one = heard().send(
      { type: 'decideImposed', replaces: 'none', documentId: 'decision' },
      { type: 'personDied', documentId },
    )
    expect(one.is()).toMatchObject({ state: 'deciding.working', pending: null })
    expect(one.takes({ type: 'decideImposed', replaces: 'none', documentId })).toBe(false)
    decided(one, noFinding).send({ type: 'informReporter', documentId })
    expect(told(one.send(close).effects())).toEqual(['reporter closed'])
  })
})

describe('somebody who is asked to take it on', () => {
  test('sees the name by a step of its own, and both offers end when one takes it', () => {
    const one = concernCase().send({ type: 'lookAtName' })
    expect(one.effects()).toEqual([{ type: 'grantActor', capacity: 'offeredName' }])
    one.send(accept)
    expect(of(one.effects(), 'endOffers')).toEqual([
      { type: 'endOffers', capacity: 'offered' },
      { type: 'endOffers', capacity: 'offeredName' },
    ])
  })

  test('a case about somebody nobody knows yet cannot pass it on before the person is known', () => {
    const one = gathering({ identified: false })
    expect(one.takes({ type: 'transfer', documentId })).toBe(false)
    expect(one.takes({ type: 'escalate', documentId })).toBe(false)
    expect(one.send({ type: 'identifyPerson' }).effects()).toEqual([{ type: 'identify' }])
    expect(one.takes({ type: 'transfer', documentId })).toBe(true)
    expect(one.takes({ type: 'identifyPerson' })).toBe(false)
  })

  test('who finds that it is the colleague at the next desk names them, and it goes on to somebody else', () => {
    const one = gathering({ identified: false }).send({ type: 'identifyPerson', colleague: true })
    expect(one.is().state).toMatch(/^awaitingAcceptance/)
    expect(one.is().identified).toBe(true)
    expect(one.effects()).toContainEqual({ type: 'revoke', capacity: 'handler' })
    expect(of(one.effects(), 'offer')).toEqual([{ type: 'offer', to: 'nextOffice', capacity: 'offered' }])
  })

  test('takes on a case that was decided where it was, and not from the beginning', () => {
    const informing = decided(heard(), supported).send({ type: 'handlerGone' }, accept)
    expect(informing.is().state).toBe('informing')
    const plan = { ...noDates, reviewOn: '2031-06-01' }
    const running = toldBoth(decided(heard(), supported, plan)).send({ type: 'startMeasures' })
    running.send({ type: 'recuse', othersOffered: true }, accept)
    expect(running.is()).toMatchObject({ state: 'inForce', deadline: 'planReview' })
    running.send({ type: 'adjust', documentId }, { type: 'handlerGone' }, accept)
    expect(running.is()).toMatchObject({ state: 'screening.working', reconsidering: true })
  })
})

describe('a conflict that somebody sees', () => {
  const raised = () => heard().send({ type: 'raiseConflict', documentId })

  test('stops every decision until somebody uninvolved has judged it', () => {
    const one = raised()
    expect(of(one.effects(), 'offer')).toEqual([
      { type: 'offer', to: 'conflictJudge', capacity: 'conflictJudge' },
    ])
    expect(one.takes(decide(supported))).toBe(false)
    expect(one.send({ type: 'dismissConflict', documentId }).takes(decide(supported))).toBe(true)
  })

  test('that is upheld moves the case to somebody else, and shuts the handler out', () => {
    const one = raised().send({ type: 'upholdConflict', documentId })
    expect(one.is()).toMatchObject({ state: 'awaitingAcceptance.offered', conflict: 'none' })
    expect(one.effects()).toContainEqual({ type: 'exclude', who: 'handler', why: 'conflictUpheld' })
    expect(one.effects()).toContainEqual({ type: 'offer', to: 'nextOffice', capacity: 'offered' })
  })

  test('that nobody judges is asked of somebody else', () => {
    const one = raised().send({ type: 'conflictAnswerDue' })
    expect(of(one.effects(), 'offer')).toHaveLength(1)
    expect(one.effects()).toContainEqual({ type: 'startDeadline', deadline: 'conflictAnswer' })
  })
})
