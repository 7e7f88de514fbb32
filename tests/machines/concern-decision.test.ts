import { describe, expect, test } from 'vitest'
import type { ConcernEvent } from '@/machines/concern/events'
import type { Effect } from '@/machines/effects'
import {
  accept,
  concernCase,
  decide,
  decided,
  ended,
  heard,
  noDates,
  noFinding,
  notSupported,
  supported,
  toldBoth,
} from './concern-case'

const documentId = 'some-words'
const _of = (effects: Effect[], type: Effect['type']) => effects.filter((one) => one.type === type)
const _told = (effects: Effect[]) =>
  effects.flatMap((one) => (one.type === 'notify' ? [`${one.to} ${one.notice}`] : []))
const close: ConcernEvent = { type: 'close', documentId }

describe('a decision', () => {
  test('stands when a second person has confirmed the very one that waits', () => {
    const one = heard().send(decide(supported, 'mine'))
    expect(one.is()).toMatchObject({ state: 'awaitingSecondApprover', proposalId: 'mine', decided: false })
    expect(one.takes({ type: 'confirmDecision', proposalId: 'other', documentId, plan: noDates })).toBe(false)
    one.send({ type: 'confirmDecision', proposalId: 'mine', documentId, plan: noDates })
    expect(one.is()).toMatchObject({ state: 'informing', decisionId: 'mine', finding: 'supported' })
  })

  test('that was declined or taken back comes back to the handler, and nothing stands', () => {
    const declined = heard().send(decide(supported), {
      type: 'declineDecision',
      proposalId: 'decision',
      documentId,
    })
    expect(declined.is()).toMatchObject({ state: 'deciding.working', pending: null, decided: false })
    const back = heard().send(decide(supported), { type: 'takeBackDecision' })
    expect(back.is()).toMatchObject({ state: 'deciding.working', proposalId: null })
  })

  test('says agreed only when the respondent agreed', () => {
    const agreed = { finding: 'supported', resolution: 'agreed' } as const
    const one = heard()
    expect(one.takes(decide(agreed))).toBe(false)
    one.send({ type: 'propose', documentId: 'proposal' })
    expect(one.is().proposalId).toBe('proposal')
    one.send({ type: 'agree', proposalId: 'proposal', plan: noDates })
    expect(one.is()).toMatchObject({ agreedId: 'proposal', proposalId: null })
    expect(one.takes(decide(agreed))).toBe(true)
  })

  test('made at the first look can only be that there is nothing to find', () => {
    const one = concernCase().send(accept)
    expect(one.takes(decide(notSupported))).toBe(false)
    expect(one.takes(decide({ finding: 'nothingToFind', resolution: 'nothingNeeded' }))).toBe(true)
    one.send(decide(noFinding))
    const plan = { ...noDates, returnOn: '2031-06-01' }
    expect(one.takes({ type: 'confirmDecision', proposalId: 'decision', documentId, plan })).toBe(false)
  })

  test('that stands is not taken back by the reporter while somebody else is asked to go on with it', () => {
    const waiting = heard().send({ type: 'handlerGone' })
    expect(waiting.takes({ type: 'withdraw', documentId: null })).toBe(true)
    const one = decided(heard(), supported).send({ type: 'handlerGone' })
    expect(one.is().state).toBe('awaitingAcceptance.offered')
    expect(one.takes({ type: 'withdraw', documentId: null })).toBe(false)
  })

  test('ends nothing before both sides know it', () => {
    const one = decided(heard(), supported)
    expect(one.takes(close)).toBe(false)
    one.send({ type: 'informReporter', documentId })
    expect(one.takes(close)).toBe(false)
    one.send({ type: 'showReporter', documentId: 'text' }, { type: 'clearText', shownId: 'text' })
    expect(one.send({ type: 'informRespondent', shownId: 'text', documentId }).takes(close)).toBe(true)
  })

  test('that it was not so is told to everyone who was told, before the end', () => {
    const one = heard().send({ type: 'tellOther', documentId })
    toldBoth(decided(one, notSupported))
    expect(one.is().others).toBe('toCorrect')
    expect(one.takes(close)).toBe(false)
    one.send({ type: 'correctOthers', documentId }, close)
    expect(one.effects()).toContainEqual({
      type: 'recordOutcome',
      resolution: 'nothingNeeded',
      finding: 'notSupported',
    })
  })

  test('that is withdrawn after it was told is told anew, to everyone who got the first', () => {
    const one = heard().send({ type: 'tellOther', documentId })
    toldBoth(decided(one, supported)).send(close, { type: 'reconsider', documentId })
    expect(one.is()).toMatchObject({ state: 'deciding.working', reconsidering: true, closed: false })
    expect(one.effects()).toContainEqual({ type: 'retractOutcome' })
    expect(one.takes(decide(noFinding))).toBe(false)
    decided(one, { ...noFinding, replaces: 'withdraws' }, noDates, 'second')
    expect(one.is()).toMatchObject({
      decisionId: 'second',
      replaces: 'withdraws',
      reporterTold: false,
      respondentTold: false,
      others: 'toCorrect',
    })
    toldBoth(one, 'second-outcome')
    expect(one.takes(close)).toBe(false)
    expect(one.send({ type: 'correctOthers', documentId }).takes(close)).toBe(true)
  })

  test('that ended a role and is withdrawn gives it back', () => {
    const one = toldBoth(decided(heard(), supported, { ...noDates, endsRole: true }))
    one.send({ type: 'startMeasures' }, { type: 'reconsider', documentId })
    expect(one.is().role).toBe('ended')
    toldBoth(decided(one, { ...notSupported, replaces: 'withdraws' }, noDates, 'second'))
    expect(one.send(close).is().role).toBe('facilitating')
  })

  test('with dates is not over before its measures began', () => {
    const one = toldBoth(decided(heard(), supported, { ...noDates, returnOn: '2031-06-01' }))
    expect(one.takes(close)).toBe(false)
    one.send({ type: 'startMeasures' })
    expect(one.effects()).toContainEqual({ type: 'startDeadline', deadline: 'returnDate', on: '2031-06-01' })
    expect(one.is()).toMatchObject({ role: 'paused', planId: 'decision' })
    expect(one.takes(close)).toBe(true)
  })
})

describe('the end', () => {
  test('can be reviewed once for each side', () => {
    const askReview: ConcernEvent = { type: 'askReview', documentId }
    const one = ended().send(askReview, { type: 'reviewUpheld', documentId })
    expect(one.effects()).toContainEqual({ type: 'startDeadline', deadline: 'reviewWindow' })
    one.send(askReview, { type: 'reviewUpheld', documentId })
    expect(one.is().closed).toBe(true)
    expect(one.takes(askReview)).toBe(false)
  })

  test('that a reviewer sends back is decided anew, and counted no more', () => {
    const one = ended().send({ type: 'askReview', documentId }, { type: 'reviewSentBack', documentId })
    expect(one.is()).toMatchObject({ state: 'deciding.working', reconsidering: true })
    expect(one.effects()).toContainEqual({ type: 'retractOutcome' })
  })
})
