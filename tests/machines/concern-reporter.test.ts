import { describe, expect, test } from 'vitest'
import type { Effect } from '@/machines/effects'
import { accept, concernCase, decided, ended, gathering, heard, noFinding, supported } from './concern-case'

const documentId = 'some-words'
const of = (effects: Effect[], type: Effect['type']) => effects.filter((one) => one.type === type)
const told = (effects: Effect[]) =>
  effects.flatMap((one) => (one.type === 'notify' ? [`${one.to} ${one.notice}`] : []))

describe('somebody who reported', () => {
  test('sees the very text before it goes, and no other one goes', () => {
    const one = gathering().send({ type: 'showReporter', documentId: 'text' })
    expect(one.is()).toMatchObject({ disclosure: 'shown', shownId: 'text' })
    expect(one.takes({ type: 'putToRespondent', shownId: 'text', documentId })).toBe(false)
    one.send({ type: 'clearText', shownId: 'text' })
    expect(one.takes({ type: 'putToRespondent', shownId: 'another', documentId })).toBe(false)
    expect(one.takes({ type: 'putToRespondent', shownId: null, documentId })).toBe(false)
    expect(one.takes({ type: 'putToRespondent', shownId: 'text', documentId })).toBe(true)
  })

  test('can object; it then takes another text, or somebody in danger and reasons', () => {
    const one = gathering().send(
      { type: 'showReporter', documentId: 'text' },
      { type: 'objectToText', shownId: 'text', documentId: 'objection' },
    )
    expect(one.takes({ type: 'putToRespondent', shownId: 'text', documentId })).toBe(false)
    one.send({ type: 'showReporter', documentId: 'milder' })
    expect(one.is()).toMatchObject({ disclosure: 'shown', shownId: 'milder' })
    one.send({ type: 'objectToText', shownId: 'milder', documentId: 'objection' })
    expect(one.takes({ type: 'overrideObjection', documentId })).toBe(false)
    one.send({ type: 'raiseSafety', documentId })
    expect(one.takes({ type: 'overrideObjection', documentId: '' })).toBe(false)
    one.send({ type: 'overrideObjection', documentId })
    expect(one.takes({ type: 'putToRespondent', shownId: 'milder', documentId })).toBe(true)
  })

  test('cannot keep for good from the other side what came of it', () => {
    const one = decided(heard(), supported).send({ type: 'showReporter', documentId: 'outcome' })
    one.send({ type: 'objectToText', shownId: 'outcome', documentId: 'objection' })
    expect(one.takes({ type: 'informRespondent', shownId: 'outcome', documentId })).toBe(false)
    one.send({ type: 'overrideObjection', documentId })
    expect(one.takes({ type: 'informRespondent', shownId: 'outcome', documentId })).toBe(true)
  })

  test('is not passed over by way of a decision that is owed to nobody', () => {
    const one = decided(concernCase().send({ type: 'lookAtName' }, accept), noFinding)
    one.send({ type: 'showReporter', documentId: 'text' })
    one.send({ type: 'objectToText', shownId: 'text', documentId: 'objection' })
    expect(one.takes({ type: 'overrideObjection', documentId })).toBe(false)
    expect(
      one.send({ type: 'reconsider', documentId }).takes({ type: 'overrideObjection', documentId }),
    ).toBe(false)
  })

  test('who says nothing to a text in time does not hold it up', () => {
    const one = gathering().send({ type: 'showReporter', documentId: 'text' }, { type: 'disclosureDue' })
    expect(one.is().disclosure).toBe('cleared')
  })

  test('who would rather take it back is answered by a person, with reasons', () => {
    const one = gathering().send({ type: 'withdraw', documentId: null })
    expect(one.is()).toMatchObject({ state: 'gathering.working', withdrawalAsked: true })
    expect(told(one.send({ type: 'withdrawalAnswerDue' }).effects())).toEqual(['handler somethingWaits'])
    expect(one.takes({ type: 'goOn', documentId: '' })).toBe(false)
    expect(one.send({ type: 'goOn', documentId }).is().withdrawalAsked).toBe(false)
    one.send({ type: 'withdraw', documentId: 'why' }, { type: 'finishGathering' })
    expect(decided(one, noFinding).is()).toMatchObject({ withdrawalAsked: false, finding: 'noneMade' })
  })

  test('can report what it cost them, also after the end, which stays the end', () => {
    const one = ended().send({ type: 'reportRetaliation', documentId })
    expect(one.is()).toMatchObject({ closed: true, retaliation: 'reported' })
    expect(told(one.effects())).toEqual(['handler somethingWaits'])
    one.send({ type: 'retaliationEscalationDue' })
    expect(of(one.effects(), 'offer')).toEqual([{ type: 'offer', to: 'reviewer', capacity: 'aware' }])
    expect(one.send({ type: 'answerRetaliation', documentId }).is().retaliation).toBe('answered')
  })

  test('is heard by somebody uninvolved when the one who handled it has left', () => {
    const one = ended().send({ type: 'handlerGone' }, { type: 'reportRetaliation', documentId })
    expect(of(one.effects(), 'offer')).toEqual([{ type: 'offer', to: 'reviewer', capacity: 'reviewer' }])
    expect(one.send({ type: 'answerRetaliation', documentId }).effects()).toContainEqual({
      type: 'revoke',
      capacity: 'reviewer',
    })
  })

  test('in confidence has their name opened by its keeper, for a day, and is told so', () => {
    const one = gathering({ identity: 'confidential' }).send({ type: 'askIdentity', reason: 'safety' })
    expect(of(one.effects(), 'offer')).toEqual([
      { type: 'offer', to: 'identityCustodian', capacity: 'identityCustodian' },
    ])
    one.send({ type: 'openIdentity', documentId })
    expect(told(one.effects())).toContain('reporter update')
    expect(one.send({ type: 'identitySealDue' }).is().identityState).toBe('sealed')
    expect(one.effects()).toContainEqual({ type: 'revoke', capacity: 'identityCustodian' })
    expect(gathering().takes({ type: 'askIdentity', reason: 'safety' })).toBe(false)
  })

  test('answers a tie; without an answer whoever has it is out, and the next office is asked', () => {
    const one = concernCase().send({ type: 'declareConflictOfInterest', documentId })
    expect(one.is()).toMatchObject({
      conflictOfInterest: 'declared',
      waitsFor: 'reporter',
      deadline: 'conflictOfInterestAnswer',
    })
    one.send({ type: 'conflictOfInterestAnswerDue' })
    expect(one.effects()).toContainEqual({
      type: 'exclude',
      who: 'conflictOfInterestDeclarer',
      why: 'conflictOfInterestObjected',
    })
    expect(of(one.effects(), 'offer')).toHaveLength(1)
  })

  test('is missing where a case was split: a tie then ends the offer by itself', () => {
    const one = concernCase({ identity: 'none' }).send({ type: 'declareConflictOfInterest', documentId })
    expect(one.effects()).toContainEqual({ type: 'exclude', who: 'actor', why: 'conflictOfInterestObjected' })
    expect(one.is().state).toBe('awaitingAcceptance.offered')
    one.send(accept, { type: 'screen', documentId })
    expect(one.takes({ type: 'showReporter', documentId })).toBe(false)
    expect(one.send({ type: 'putToRespondent', shownId: null, documentId }).is().hearing).toBe('invited')
  })
})
