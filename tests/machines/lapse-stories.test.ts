import { describe, expect, test } from 'vitest'
import type { Effect } from '@/machines/effects'
import type { LapseEvent } from '@/machines/ethical-lapse/events'
import {
  acknowledge,
  decide,
  decided,
  ended,
  gathering,
  heard,
  lapseCase,
  noDates,
  noFinding,
  put,
  supported,
  toldBoth,
} from './lapse-case'

const wordsId = 'some-words'
const of = (effects: Effect[], type: Effect['type']) => effects.filter((one) => one.type === type)
const told = (effects: Effect[]) =>
  effects.flatMap((one) => (one.type === 'notify' ? [`${one.to} ${one.notice}`] : []))
const close: LapseEvent = { type: 'close', wordsId }

describe('whom it is said of', () => {
  test('is told nothing and stands nowhere until the text is put to them', () => {
    const one = gathering().send({ type: 'raiseSafety', wordsId }, { type: 'stepAside', othersOffered: true })
    one.send({ type: 'lookAtName' }, acknowledge, { type: 'updateDue' }, { type: 'screen', wordsId })
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
      { type: 'showReporter', wordsId: 'text' },
      { type: 'clearText', shownId: 'text' },
    )
    one.send({ type: 'putToRespondent', shownId: 'text', wordsId })
    expect(one.effects()).toContainEqual({ type: 'offer', to: 'respondent', capacity: 'respondent' })
    expect(one.effects()).toContainEqual({ type: 'startClock', clock: 'hearing' })
    expect(one.takes({ type: 'extendHearing' })).toBe(true)
    expect(one.send({ type: 'extendHearing' }).takes({ type: 'extendHearing' })).toBe(false)
  })

  test('is heard before anything is found about them', () => {
    const one = put(gathering())
    for (const area of ['meeting', 'subject', 'balance'] as const)
      one.send({ type: 'noteArea', area, wordsId: null })
    one.send({ type: 'finishGathering' })
    expect(one.takes(decide(supported))).toBe(false)
    expect(one.takes({ type: 'decideImposed', replaces: 'none', wordsId })).toBe(false)
    expect(one.send({ type: 'speak', wordsId }).takes(decide(supported))).toBe(true)
  })

  test('who has no account is not called before the text was put to them', () => {
    const call: LapseEvent = {
      type: 'noteContact',
      channel: 'phone',
      on: '2031-05-04',
      reached: true,
      wordsId,
    }
    const one = gathering()
    expect(one.takes(call)).toBe(false)
    expect(put(one).send(call).is().hearing).toBe('heard')
  })

  test('who never answers is noted so after two ways, and it can be decided', () => {
    const tried = (channel: 'phone' | 'mail') =>
      ({ type: 'noteContact', channel, on: '2031-05-04', reached: false, wordsId }) as const
    const one = put(gathering()).send({ type: 'hearingDue' }, tried('phone'), tried('mail'))
    one.send({ type: 'noteNotAnswered', wordsId })
    for (const area of ['meeting', 'subject', 'balance'] as const)
      one.send({ type: 'noteArea', area, wordsId: null })
    expect(one.send({ type: 'finishGathering' }).takes(decide(supported))).toBe(true)
  })

  test('is asked anew when something further is put to them', () => {
    const one = heard().send({ type: 'gatherMore' })
    expect(put(one, 'more').is().hearing).toBe('invited')
    expect(one.takes({ type: 'putToRespondent', shownId: 'more', wordsId })).toBe(false)
  })

  test('is not told of a report that came to nothing before they knew of it', () => {
    const one = decided(lapseCase().send(acknowledge), noFinding).send({ type: 'informReporter', wordsId })
    one.send({ type: 'showReporter', wordsId: 'text' }, { type: 'clearText', shownId: 'text' })
    expect(one.takes({ type: 'informRespondent', shownId: 'text', wordsId })).toBe(false)
    expect(told(one.send(close).effects())).toEqual(['reporter closed'])
  })

  test('who was not waited for, because somebody was in danger, hears of the decision all the same', () => {
    const one = gathering().send({ type: 'raiseSafety', wordsId }, { type: 'proceedUnheard', wordsId })
    for (const area of ['meeting', 'subject', 'balance'] as const)
      one.send({ type: 'noteArea', area, wordsId: null })
    one.send({ type: 'finishGathering' }, { type: 'decideImposed', replaces: 'none', wordsId: 'decision' })
    one.send({
      type: 'confirmDecision',
      proposalId: 'decision',
      wordsId,
      plan: { ...noDates, endsRole: true },
    })
    expect(one.takes({ type: 'startMeasures' })).toBe(false)
    one.send({ type: 'showReporter', wordsId: 'text' }, { type: 'disclosureDue' })
    one.send({ type: 'informRespondent', shownId: 'text', wordsId })
    expect(one.effects()).toContainEqual({ type: 'offer', to: 'respondent', capacity: 'respondent' })
    expect(one.send({ type: 'startMeasures' }).is()).toMatchObject({ state: 'inForce', role: 'ended' })
  })

  test('who has died is not decided about, and it can still end', () => {
    const one = heard().send(
      { type: 'decideImposed', replaces: 'none', wordsId: 'decision' },
      { type: 'personDied', wordsId },
    )
    expect(one.is()).toMatchObject({ state: 'deciding.working', pending: null })
    expect(one.takes({ type: 'decideImposed', replaces: 'none', wordsId })).toBe(false)
    decided(one, noFinding).send({ type: 'informReporter', wordsId })
    expect(told(one.send(close).effects())).toEqual(['reporter closed'])
  })
})

describe('somebody who reported', () => {
  test('sees the very text before it goes, and no other one goes', () => {
    const one = gathering().send({ type: 'showReporter', wordsId: 'text' })
    expect(one.is()).toMatchObject({ disclosure: 'shown', shownId: 'text' })
    expect(one.takes({ type: 'putToRespondent', shownId: 'text', wordsId })).toBe(false)
    one.send({ type: 'clearText', shownId: 'text' })
    expect(one.takes({ type: 'putToRespondent', shownId: 'another', wordsId })).toBe(false)
    expect(one.takes({ type: 'putToRespondent', shownId: null, wordsId })).toBe(false)
    expect(one.takes({ type: 'putToRespondent', shownId: 'text', wordsId })).toBe(true)
  })

  test('can object; it then takes another text, or somebody in danger and reasons', () => {
    const one = gathering().send(
      { type: 'showReporter', wordsId: 'text' },
      { type: 'objectToText', shownId: 'text', wordsId: 'objection' },
    )
    expect(one.takes({ type: 'putToRespondent', shownId: 'text', wordsId })).toBe(false)
    one.send({ type: 'showReporter', wordsId: 'milder' })
    expect(one.is()).toMatchObject({ disclosure: 'shown', shownId: 'milder' })
    one.send({ type: 'objectToText', shownId: 'milder', wordsId: 'objection' })
    expect(one.takes({ type: 'overrideObjection', wordsId })).toBe(false)
    one.send({ type: 'raiseSafety', wordsId })
    expect(one.takes({ type: 'overrideObjection', wordsId: '' })).toBe(false)
    one.send({ type: 'overrideObjection', wordsId })
    expect(one.takes({ type: 'putToRespondent', shownId: 'milder', wordsId })).toBe(true)
  })

  test('cannot keep for good from the other side what came of it', () => {
    const one = decided(heard(), supported).send({ type: 'showReporter', wordsId: 'outcome' })
    one.send({ type: 'objectToText', shownId: 'outcome', wordsId: 'objection' })
    expect(one.takes({ type: 'informRespondent', shownId: 'outcome', wordsId })).toBe(false)
    one.send({ type: 'overrideObjection', wordsId })
    expect(one.takes({ type: 'informRespondent', shownId: 'outcome', wordsId })).toBe(true)
  })

  test('is not passed over by way of a decision that is owed to nobody', () => {
    const one = decided(lapseCase().send({ type: 'lookAtName' }, acknowledge), noFinding)
    one.send({ type: 'showReporter', wordsId: 'text' })
    one.send({ type: 'objectToText', shownId: 'text', wordsId: 'objection' })
    expect(one.takes({ type: 'overrideObjection', wordsId })).toBe(false)
    expect(one.send({ type: 'reconsider', wordsId }).takes({ type: 'overrideObjection', wordsId })).toBe(
      false,
    )
  })

  test('who says nothing to a text in time does not hold it up', () => {
    const one = gathering().send({ type: 'showReporter', wordsId: 'text' }, { type: 'disclosureDue' })
    expect(one.is().disclosure).toBe('cleared')
  })

  test('who would rather take it back is answered by a person, with reasons', () => {
    const one = gathering().send({ type: 'withdraw', wordsId: null })
    expect(one.is()).toMatchObject({ state: 'gathering.working', withdrawalAsked: true })
    expect(told(one.send({ type: 'withdrawalAnswerDue' }).effects())).toEqual(['handler somethingWaits'])
    expect(one.takes({ type: 'goOn', wordsId: '' })).toBe(false)
    expect(one.send({ type: 'goOn', wordsId }).is().withdrawalAsked).toBe(false)
    one.send({ type: 'withdraw', wordsId: 'why' }, { type: 'finishGathering' })
    expect(decided(one, noFinding).is()).toMatchObject({ withdrawalAsked: false, finding: 'noneMade' })
  })

  test('can report what it cost them, also after the end, which stays the end', () => {
    const one = ended().send({ type: 'reportRetaliation', wordsId })
    expect(one.is()).toMatchObject({ closed: true, retaliation: 'reported' })
    expect(told(one.effects())).toEqual(['handler somethingWaits'])
    one.send({ type: 'retaliationEscalationDue' })
    expect(of(one.effects(), 'offer')).toEqual([{ type: 'offer', to: 'reviewer', capacity: 'aware' }])
    expect(one.send({ type: 'answerRetaliation', wordsId }).is().retaliation).toBe('answered')
  })

  test('is heard by somebody uninvolved when the one who handled it has left', () => {
    const one = ended().send({ type: 'handlerGone' }, { type: 'reportRetaliation', wordsId })
    expect(of(one.effects(), 'offer')).toEqual([{ type: 'offer', to: 'reviewer', capacity: 'reviewer' }])
    expect(one.send({ type: 'answerRetaliation', wordsId }).effects()).toContainEqual({
      type: 'revoke',
      capacity: 'reviewer',
    })
  })

  test('in confidence has their name opened by its keeper, for a day, and is told so', () => {
    const one = gathering({ identity: 'confidential' }).send({ type: 'askIdentity', reason: 'safety' })
    expect(of(one.effects(), 'offer')).toEqual([{ type: 'offer', to: 'keeper', capacity: 'keeper' }])
    one.send({ type: 'openIdentity', wordsId })
    expect(told(one.effects())).toContain('reporter update')
    expect(one.send({ type: 'identitySealDue' }).is().identityState).toBe('sealed')
    expect(one.effects()).toContainEqual({ type: 'revoke', capacity: 'keeper' })
    expect(gathering().takes({ type: 'askIdentity', reason: 'safety' })).toBe(false)
  })

  test('answers a tie; without an answer whoever has it is out, and the next office is asked', () => {
    const one = lapseCase().send({ type: 'declareTie', wordsId })
    expect(one.is()).toMatchObject({ tie: 'declared', waitsFor: 'reporter', clock: 'tieAnswer' })
    one.send({ type: 'tieAnswerDue' })
    expect(one.effects()).toContainEqual({ type: 'exclude', who: 'tieDeclarer', why: 'tieObjected' })
    expect(of(one.effects(), 'offer')).toHaveLength(1)
  })

  test('is missing where a case was split: a tie then ends the offer by itself', () => {
    const one = lapseCase({ identity: 'none' }).send({ type: 'declareTie', wordsId })
    expect(one.effects()).toContainEqual({ type: 'exclude', who: 'actor', why: 'tieObjected' })
    expect(one.is().state).toBe('awaitingAcknowledgement.offered')
    one.send(acknowledge, { type: 'screen', wordsId })
    expect(one.takes({ type: 'showReporter', wordsId })).toBe(false)
    expect(one.send({ type: 'putToRespondent', shownId: null, wordsId }).is().hearing).toBe('invited')
  })
})

describe('somebody who is asked to take it on', () => {
  test('sees the name by a step of its own, and both offers end when one takes it', () => {
    const one = lapseCase().send({ type: 'lookAtName' })
    expect(one.effects()).toEqual([{ type: 'grantActor', capacity: 'offeredName' }])
    one.send(acknowledge)
    expect(of(one.effects(), 'endOffers')).toEqual([
      { type: 'endOffers', capacity: 'offered' },
      { type: 'endOffers', capacity: 'offeredName' },
    ])
  })

  test('a case about somebody nobody knows yet cannot pass it on before the person is known', () => {
    const one = gathering({ identified: false })
    expect(one.takes({ type: 'handOver', wordsId })).toBe(false)
    expect(one.takes({ type: 'handUp', wordsId })).toBe(false)
    expect(one.send({ type: 'identifyPerson' }).effects()).toEqual([{ type: 'identify' }])
    expect(one.takes({ type: 'handOver', wordsId })).toBe(true)
    expect(one.takes({ type: 'identifyPerson' })).toBe(false)
  })

  test('who finds that it is the colleague at the next desk names them, and it goes on to somebody else', () => {
    const one = gathering({ identified: false }).send({ type: 'identifyPerson', colleague: true })
    expect(one.is().state).toMatch(/^awaitingAcknowledgement/)
    expect(one.is().identified).toBe(true)
    expect(one.effects()).toContainEqual({ type: 'revoke', capacity: 'handler' })
    expect(of(one.effects(), 'offer')).toEqual([{ type: 'offer', to: 'nextOffice', capacity: 'offered' }])
  })

  test('takes on a case that was decided where it was, and not from the beginning', () => {
    const informing = decided(heard(), supported).send({ type: 'handlerGone' }, acknowledge)
    expect(informing.is().state).toBe('informing')
    const plan = { ...noDates, reviewOn: '2031-06-01' }
    const running = toldBoth(decided(heard(), supported, plan)).send({ type: 'startMeasures' })
    running.send({ type: 'stepAside', othersOffered: true }, acknowledge)
    expect(running.is()).toMatchObject({ state: 'inForce', clock: 'planReview' })
    running.send({ type: 'adjust', wordsId }, { type: 'handlerGone' }, acknowledge)
    expect(running.is()).toMatchObject({ state: 'screening.working', reconsidering: true })
  })
})

describe('a conflict that somebody sees', () => {
  const raised = () => heard().send({ type: 'raiseConflict', wordsId })

  test('stops every decision until somebody uninvolved has judged it', () => {
    const one = raised()
    expect(of(one.effects(), 'offer')).toEqual([
      { type: 'offer', to: 'conflictJudge', capacity: 'conflictJudge' },
    ])
    expect(one.takes(decide(supported))).toBe(false)
    expect(one.send({ type: 'dismissConflict', wordsId }).takes(decide(supported))).toBe(true)
  })

  test('that is upheld moves the case to somebody else, and shuts the handler out', () => {
    const one = raised().send({ type: 'upholdConflict', wordsId })
    expect(one.is()).toMatchObject({ state: 'awaitingAcknowledgement.offered', conflict: 'none' })
    expect(one.effects()).toContainEqual({ type: 'exclude', who: 'handler', why: 'conflictUpheld' })
    expect(one.effects()).toContainEqual({ type: 'offer', to: 'nextOffice', capacity: 'offered' })
  })

  test('that nobody judges is asked of somebody else', () => {
    const one = raised().send({ type: 'conflictAnswerDue' })
    expect(of(one.effects(), 'offer')).toHaveLength(1)
    expect(one.effects()).toContainEqual({ type: 'startClock', clock: 'conflictAnswer' })
  })
})
