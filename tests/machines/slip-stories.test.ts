import { describe, expect, test } from 'vitest'
import type { Effect } from '@/machines/effects'
import type { SlipEvent } from '@/machines/slip/events'
import { accept, agreed, ended, slipCase, weighed } from './slip-case'

const documentId = 'some-words'
const offers = (effects: Effect[]) => effects.filter(({ type }) => type === 'offer')
const noDates = { returnOn: null, reviewOn: null, checkInOn: null }

describe('telling someone', () => {
  test('a report kept until morning is told to nobody until then', () => {
    const one = slipCase({ heldUntilMorning: true })
    expect(one.is()).toMatchObject({
      state: 'heldByReporter',
      waitsFor: 'reporter',
      deadline: 'sendHeldReport',
    })
    expect(one.effects()).toEqual([{ type: 'startDeadline', deadline: 'sendHeldReport' }])
    expect(offers(one.send({ type: 'heldReportDue' }).effects())).toEqual([
      { type: 'offer', to: 'chosen', capacity: 'offered' },
    ])
  })

  test('a report taken back before anyone was told leaves nothing to read', () => {
    const one = slipCase({ heldUntilMorning: true }).send({ type: 'withdraw' })
    expect(one.is()).toMatchObject({ state: 'withdrawn', closed: false, waitsFor: null })
    expect(one.effects()).toContainEqual({ type: 'closeDocuments' })
    expect(one.effects()).toContainEqual({ type: 'startDeadline', deadline: 'retention' })
  })

  test('whoever reports somebody else cannot ask to be asked first: the subject is not there to be asked', () => {
    expect(slipCase({ source: 'volunteer', silence: 'askFirst' }).is().asksFirst).toBe(false)
  })

  test('with ask me first, the next office learns only that one waits, until the subject passes it on', () => {
    const one = slipCase({ silence: 'askFirst' }).send({ type: 'acceptEscalationDue' })
    expect(offers(one.effects())).toEqual([{ type: 'offer', to: 'nextOffice', capacity: 'aware' }])
    expect(one.effects()).toContainEqual({ type: 'notify', to: 'subject', notice: 'noAnswerYet' })
    one.send({ type: 'passItOn' })
    expect(offers(one.effects())).toEqual([{ type: 'offer', to: 'nextOffice', capacity: 'offered' }])
    expect(one.takes({ type: 'passItOn' })).toBe(false)
  })

  test('an offer that nobody answers goes to the last stop and is still reminded of there', () => {
    const one = slipCase()
    for (let week = 0; week < 6; week += 1) one.send({ type: 'acceptEscalationDue' })
    expect(one.is()).toMatchObject({ reach: 'independentReviewers', waitsFor: 'offered' })
    expect(one.effects()).toContainEqual({ type: 'startDeadline', deadline: 'acceptEscalation' })
  })
})

describe('a tie', () => {
  const hasConflictOfInterest = () => slipCase().send({ type: 'declareConflictOfInterest', documentId })

  test('keeps the words closed to the one who declared it, while another who was asked may still take it', () => {
    const one = hasConflictOfInterest()
    expect(one.is()).toMatchObject({
      conflictOfInterest: 'declared',
      waitsFor: 'subject',
      deadline: 'conflictOfInterestAnswer',
    })
    expect(one.effects().some(({ type }) => type === 'grantActor')).toBe(false)
    expect(one.takes(accept)).toBe(true)
  })

  test('that the subject accepts lets the one who declared it take the case', () => {
    expect(hasConflictOfInterest().send({ type: 'acceptConflictOfInterest' }).is()).toMatchObject({
      conflictOfInterest: 'accepted',
      waitsFor: 'offered',
    })
  })

  test('that the subject does not answer counts as no objection', () => {
    expect(hasConflictOfInterest().send({ type: 'conflictOfInterestAnswerDue' }).is()).toMatchObject({
      conflictOfInterest: 'unanswered',
      waitsFor: 'offered',
    })
  })

  test('that the subject objects to shuts its holder out, and the next office is asked when nobody is left', () => {
    const alone = hasConflictOfInterest().send({ type: 'objectToConflictOfInterest', othersOffered: false })
    expect(alone.effects()).toContainEqual({
      type: 'exclude',
      who: 'conflictOfInterestDeclarer',
      why: 'conflictOfInterestObjected',
    })
    expect(offers(alone.effects())).toHaveLength(1)
    expect(
      offers(
        hasConflictOfInterest().send({ type: 'objectToConflictOfInterest', othersOffered: true }).effects(),
      ),
    ).toEqual([])
  })
})

describe('a handler', () => {
  test('who promises a day is reminded on that day and not before', () => {
    const one = slipCase().send({ type: 'accept', promisedOn: '2031-05-04' })
    expect(one.is()).toMatchObject({ promisedOn: '2031-05-04', deadline: 'promisedDate' })
    expect(one.effects()).toContainEqual({
      type: 'startDeadline',
      deadline: 'promisedDate',
      on: '2031-05-04',
    })
    expect(one.send({ type: 'promisedDateDue' }).is()).toMatchObject({
      promisedOn: null,
      deadline: 'firstReply',
    })
  })

  test('keeps the case until the one it was handed to has accepted', () => {
    const one = weighed().send({ type: 'transfer', documentId })
    expect(one.effects().some(({ type }) => type === 'revoke')).toBe(false)
    expect(one.is().waitsFor).toBe('transferOffered')
    one.send({ type: 'acceptTransfer' })
    expect(one.effects()).toContainEqual({ type: 'revoke', capacity: 'handler' })
    expect(one.effects()).toContainEqual({ type: 'grantActor', capacity: 'handler' })
    // the next handler makes their own assessment
    expect(one.is()).toMatchObject({ state: 'understanding.talking', areasNoted: [] })
  })

  test('who steps aside is shut out, and the case is offered on in the same act', () => {
    const one = weighed().send({ type: 'recuse', othersOffered: false })
    expect(one.effects()).toContainEqual({ type: 'exclude', who: 'actor', why: 'recused' })
    expect(offers(one.effects())).toEqual([{ type: 'offer', to: 'nextOffice', capacity: 'offered' }])
  })

  test('who left after the end is not waited for when the case is opened again', () => {
    const one = ended().send({ type: 'handlerGone' }).send({ type: 'reopen', documentId })
    expect(one.is()).toMatchObject({ state: 'awaitingAcceptance.offered', resolution: null })
  })
})

describe('a response', () => {
  test('waits for the subject, and for the handler when the last word was the subject’s', () => {
    const one = weighed().send({ type: 'propose', documentId: 'theirs' })
    expect(one.is()).toMatchObject({ waitsFor: 'subject', proposalId: 'theirs', proposedBy: 'handler' })
    one.send({ type: 'counterPropose', documentId: 'mine' })
    expect(one.is()).toMatchObject({ waitsFor: 'handler', proposalId: 'mine', proposedBy: 'subject' })
  })

  test('that was answered by another proposal can no longer be agreed to', () => {
    const one = weighed()
      .send({ type: 'propose', documentId: 'theirs' })
      .send({ type: 'counterPropose', documentId: 'mine' })
    expect(one.takes({ type: 'agree', proposalId: 'theirs', plan: noDates })).toBe(false)
    expect(one.takes({ type: 'agree', proposalId: 'mine', plan: noDates })).toBe(true)
  })

  test('is not proposed before all three areas are noted', () => {
    const propose: SlipEvent = { type: 'propose', documentId }
    const one = weighed().send({ type: 'reopenArea', area: 'balance' })
    expect(one.takes(propose)).toBe(false)
    expect(one.send({ type: 'noteArea', area: 'balance', documentId: null }).takes(propose)).toBe(true)
  })

  test('that the second person declines comes back to the handler', () => {
    const one = weighed().send({ type: 'requestImposed', documentId: 'measure' })
    expect(one.is()).toMatchObject({ state: 'awaitingSecondApprover', waitsFor: 'secondApprover' })
    one.send({ type: 'declineImposed', proposalId: 'measure', documentId })
    expect(one.is()).toMatchObject({ state: 'understanding.talking', proposalId: null })
  })
})

describe('a plan', () => {
  test('with a pause rests the role until the return, which is not the end of the case', () => {
    const one = agreed({ returnOn: '2031-06-01' })
    expect(one.is()).toMatchObject({ role: 'paused', planId: 'proposal' })
    expect(one.effects()).toContainEqual({ type: 'startDeadline', deadline: 'returnDate', on: '2031-06-01' })
    expect(one.send({ type: 'returned' }).is()).toMatchObject({
      role: 'returned',
      state: 'inForce',
      closed: false,
    })
  })

  test('with check-ins lets the subject pause them, and nobody is asked meanwhile', () => {
    const one = agreed({ checkInOn: '2031-05-10' })
    expect(one.is()).toMatchObject({ checkIns: 'running', waitsFor: 'subject', deadline: 'checkIn' })
    one.send({ type: 'pauseCheckIns' })
    expect(one.is()).toMatchObject({ checkIns: 'paused', waitsFor: 'handler', deadline: 'planReview' })
    expect(one.takes({ type: 'checkInDue' })).toBe(false)
    expect(one.send({ type: 'resumeCheckIns', nextOn: '2031-05-20' }).is().checkIns).toBe('running')
  })

  test('without any date is looked at again all the same', () => {
    expect(agreed().effects()).toContainEqual({ type: 'startDeadline', deadline: 'planReview' })
  })

  test('that was not kept leads back to the conversation, with no other effect', () => {
    const one = agreed({ returnOn: '2031-06-01' }).send({ type: 'agreementNotKept', documentId })
    expect(one.is()).toMatchObject({ state: 'understanding.talking', role: 'paused' })
    expect(offers(one.effects())).toEqual([])
    expect(one.takes({ type: 'withdraw' })).toBe(false)
  })
})

describe('someone another person reported', () => {
  const reported = () => weighed({ source: 'volunteer' })
  const propose: SlipEvent = { type: 'propose', documentId }
  const tried = (channel: 'phone' | 'mail') =>
    ({ type: 'noteContact', channel, on: '2031-05-04', reached: false, documentId }) as const

  test('is invited to speak before anything is proposed', () => {
    const one = reported()
    expect(one.takes(propose)).toBe(false)
    expect(one.send({ type: 'speak', documentId }).takes(propose)).toBe(true)
  })

  test('who never answers is noted so after two attempts by two channels, and not after two of one', () => {
    const one = reported().send({ type: 'hearingDue' }).send(tried('phone')).send(tried('phone'))
    const note: SlipEvent = { type: 'noteNotAnswered', documentId }
    expect(one.takes(note)).toBe(false)
    expect(one.send(tried('mail')).send(note).takes(propose)).toBe(true)
  })

  test('can say that a noted call was otherwise, and is then heard again', () => {
    const one = reported().send({ ...tried('phone'), reached: true })
    expect(one.is().hearing).toBe('heard')
    expect(one.send({ type: 'contestContact', documentId }).is().hearing).toBe('invited')
    expect(one.takes(propose)).toBe(false)
  })

  test('is not waited for when safety forbids it, for as long as it does', () => {
    const one = reported()
    expect(one.takes({ type: 'proceedUnheard', documentId })).toBe(false)
    one.send({ type: 'raiseSafety', documentId }).send({ type: 'proceedUnheard', documentId })
    expect(one.takes(propose)).toBe(true)
    expect(one.send({ type: 'standDownSafety', documentId }).takes(propose)).toBe(false)
  })

  test('has the time to answer begin anew when the case was on hold', () => {
    const one = reported().send({ type: 'hold', reason: 'unwell', lookAgainOn: '2031-06-01', documentId })
    one.send({ type: 'hearingDue' })
    expect(one.is().hearing).toBe('invited')
    expect(one.effects()).toContainEqual({ type: 'startDeadline', deadline: 'hearing' })
  })
})

test('what the regions say to each other cannot be sent from outside, nor an event that does not exist', () => {
  for (const type of ['handling.settled', 'xstate.init', 'constructor', '__proto__', 'toString', '*'])
    expect(agreed().takes({ type } as unknown as SlipEvent)).toBe(false)
})
