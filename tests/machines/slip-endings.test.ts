import { describe, expect, test } from 'vitest'
import type { Effect } from '@/machines/effects'
import type { SlipEvent } from '@/machines/slip/events'
import { accept, ended, slipCase, weighed } from './slip-case'

const documentId = 'some-words'
const offers = (effects: Effect[]) => effects.filter(({ type }) => type === 'offer')
const _noDates = { returnOn: null, reviewOn: null, checkInOn: null }

describe('a concern for safety', () => {
  const raised = (input = {}) => slipCase(input).send({ type: 'raiseSafety', documentId })
  const lets = (effects: Effect[]) => effects.filter(({ type }) => type === 'revoke')

  test('is seen by Central Office until it is over, and no longer', () => {
    const one = weighed().send({ type: 'raiseSafety', documentId })
    expect(offers(one.effects())).toEqual([{ type: 'offer', to: 'centralOffice', capacity: 'aware' }])
    expect(one.takes({ type: 'close', resolution: 'agreed', documentId })).toBe(false)
    one.send({ type: 'noteSafetyAction', documentId }).send({ type: 'reviewSafety', documentId })
    expect(lets(one.effects())).toEqual([{ type: 'revoke', capacity: 'aware' }])
    expect(one.takes({ type: 'close', resolution: 'agreed', documentId })).toBe(true)
  })

  test('is still watched over when somebody takes the case', () => {
    expect(lets(raised().send(accept).effects())).toEqual([])
  })

  test('goes on to someone uninvolved while nothing was done, and is reminded of each hour', () => {
    expect(offers(raised().send({ type: 'safetyEscalationDue' }).effects())).toEqual([
      { type: 'offer', to: 'reviewer', capacity: 'aware' },
    ])
    expect(raised().send({ type: 'safetyReminderDue' }).effects()).toContainEqual({
      type: 'startDeadline',
      deadline: 'safetyReminder',
    })
  })

  test('that ends leaves alone whoever knows only that one waits', () => {
    const one = raised({ silence: 'askFirst' }).send({ type: 'standDownSafety', documentId })
    expect(lets(one.effects())).toEqual([])
  })

  test('keeps a report from being taken back', () => {
    expect(raised().takes({ type: 'withdraw' })).toBe(false)
  })
})

describe('an exception of the firewall', () => {
  const asked = () => weighed().send({ type: 'askException', ground: 'seriousHarm', documentId })

  test('is asked of a second person, and of another when they do not answer', () => {
    expect(offers(asked().effects())).toEqual([
      { type: 'offer', to: 'exceptionApprover', capacity: 'exceptionApprover' },
    ])
    const again = asked().send({ type: 'exceptionAnswerDue' })
    expect(offers(again.effects())).toHaveLength(1)
    expect(again.effects()).toContainEqual({ type: 'startDeadline', deadline: 'exceptionAnswer' })
  })

  test('that is agreed to is told to whom it is about, and can be asked for again when refused', () => {
    const agreedTo = asked().send({ type: 'agreeException', documentId })
    expect(agreedTo.effects()).toContainEqual({ type: 'revoke', capacity: 'exceptionApprover' })
    expect(agreedTo.send({ type: 'tellOfException', documentId }).effects()).toEqual([
      { type: 'notify', to: 'subject', notice: 'somethingWaits' },
    ])
    const refused = asked().send({ type: 'refuseException', documentId })
    expect(refused.is().firewall).toBe('refused')
    expect(refused.takes({ type: 'askException', ground: 'legalDuty', documentId })).toBe(true)
  })

  test('stays asked when the handler leaves, and nothing ends or is taken back meanwhile', () => {
    const one = asked()
    expect(one.takes({ type: 'withdraw' })).toBe(false)
    expect(one.takes({ type: 'close', resolution: 'ended', documentId })).toBe(false)
    one.send({ type: 'handlerGone' })
    expect(one.is()).toMatchObject({ state: 'awaitingAcceptance.offered', firewall: 'asked' })
    expect(one.send({ type: 'agreeException', documentId }).is().firewall).toBe('agreed')
  })

  test('is not asked for before somebody handles the report', () => {
    expect(slipCase().takes({ type: 'askException', ground: 'seriousHarm', documentId })).toBe(false)
  })
})

describe('the end', () => {
  test('that is undone is counted no more', () => {
    expect(ended().effects()).toContainEqual({ type: 'recordOutcome', resolution: 'agreed' })
    expect(ended().send({ type: 'reopen', documentId }).effects()).toContainEqual({ type: 'retractOutcome' })
  })

  test('comes when a person has died, without a notice to anyone who could open their mail', () => {
    const one = weighed().send({ type: 'propose', documentId }).send({ type: 'personDied', documentId })
    expect(one.is()).toMatchObject({ state: 'understanding.talking', died: true, proposalId: null })
    one.send({ type: 'close', resolution: 'ended', documentId })
    expect(one.is()).toMatchObject({ closed: true, resolution: 'ended' })
    expect(one.effects().filter(({ type }) => type === 'notify')).toEqual([])
  })

  test('can be asked for by whoever ends their consent', () => {
    const one = weighed().send({ type: 'consentEnded', documentId })
    expect(one.effects()).toContainEqual({ type: 'notify', to: 'handler', notice: 'somethingWaits' })
    expect(one.takes({ type: 'close', resolution: 'ended', documentId })).toBe(true)
  })

  test('can be reviewed once, within its time', () => {
    const askReview: SlipEvent = { type: 'askReview', documentId }
    expect(ended().send({ type: 'reviewWindowDue' }).takes(askReview)).toBe(false)
    const upheld = ended().send(askReview).send({ type: 'reviewUpheld', documentId })
    expect(upheld.is()).toMatchObject({ closed: true, resolution: 'agreed' })
    expect(upheld.takes(askReview)).toBe(false)
  })

  test('is erased when its time is over, or when the legal hold that stood in the way falls', () => {
    expect(ended().send({ type: 'retentionDue' }).effects()).toContainEqual({ type: 'erase' })
    const held = ended()
      .send({ type: 'requestLegalHold', documentId })
      .send({ type: 'confirmLegalHold', until: '2035-01-01', documentId })
      .send({ type: 'retentionDue' })
    expect(held.is()).toMatchObject({ erased: false, legalHold: 'held' })
    expect(held.send({ type: 'legalHoldDue' }).is()).toMatchObject({ erased: true, state: 'erased' })
  })

  test('a legal hold that only one person asked for holds nothing back', () => {
    const one = ended().send({ type: 'requestLegalHold', documentId }).send({ type: 'retentionDue' })
    expect(one.is().erased).toBe(true)
  })
})
