import { and } from 'xstate'
import { announce, startDeadline, stopDeadline, tell } from '../../shared/acts'
import { anotherSecondApprover, secondApproverAsked } from '../../shared/handling/second-person'
import { planLookedAt } from '../../shared/handling/while-open'
import { slip } from '../setup'
import { close } from './after'
import { slipHandlerLeaves, withdraw } from './transitions'

const backToTalking = { target: 'understanding', actions: { type: 'clearTable' } } as const

const intoForce = [
  { type: 'beginPlan' },
  tell('subject', 'agreed'),
  tell('handler', 'agreed'),
  tell('reporter', 'update'),
  announce('settled'),
] as const

/** A proposal is open; the other side agrees or answers with its own, as often as needed. */
export const proposed = slip.createStateConfig({
  id: 'proposed',
  tags: 'waiting',
  // the handler, when the last word was the subject's: `describe` reads `proposedBy`
  meta: { waitsFor: 'subject', deadline: 'proposalReminder' },
  entry: startDeadline('proposalReminder'),
  exit: stopDeadline('proposalReminder'),
  on: {
    ...slipHandlerLeaves,
    withdraw,
    counterPropose: {
      guard: 'mayCounterPropose',
      actions: [
        { type: 'putOnTable', params: { by: 'subject' } },
        tell('handler', 'proposalWaits'),
        startDeadline('proposalReminder'),
      ],
    },
    propose: {
      guard: 'mayPropose',
      actions: [
        { type: 'putOnTable', params: { by: 'handler' } },
        tell('subject', 'proposalWaits'),
        startDeadline('proposalReminder'),
      ],
    },
    agree: { guard: 'answersTheProposal', target: 'inForce', actions: intoForce },
    withdrawProposal: { ...backToTalking, actions: [{ type: 'clearTable' }, tell('subject', 'update')] },
    proposalReminderDue: [
      { guard: 'onHold', actions: startDeadline('proposalReminder') },
      // the subject's silence comes back to the handler, never further up
      {
        actions: [
          tell('subject', 'proposalWaits'),
          tell('handler', 'somethingWaits'),
          startDeadline('proposalReminder'),
        ],
      },
    ],
    'handling.subjectDied': backToTalking,
  },
})

/** Imposed means two people of two offices: nothing is in force until the second has confirmed, in words. */
export const awaitingSecondApprover = slip.createStateConfig({
  id: 'awaitingSecondApprover',
  ...secondApproverAsked,
  on: {
    ...slipHandlerLeaves,
    ...anotherSecondApprover,
    withdraw,
    confirmImposed: { guard: 'mayImpose', target: 'inForce', actions: intoForce },
    declineImposed: {
      ...backToTalking,
      guard: 'declinesTheProposal',
      actions: [{ type: 'clearTable' }, tell('handler', 'somethingWaits')],
    },
    withdrawProposal: backToTalking,
    'handling.subjectDied': backToTalking,
  },
})

const lookAgain = {
  target: 'understanding',
  guard: 'hasText',
  actions: [{ type: 'clearTable' }, tell('subject', 'update'), tell('handler', 'somethingWaits')],
} as const

/** Measures with dates. Repetition has no automatic effect: it leads back to the conversation. */
export const inForce = slip.createStateConfig({
  tags: 'waiting',
  // the subject, while check-ins run: `describe` reads `checkIns`
  meta: { waitsFor: 'handler', deadline: 'planReview' },
  exit: [stopDeadline('planReview'), stopDeadline('checkIn'), { type: 'set', params: { checkIns: 'none' } }],
  on: {
    ...slipHandlerLeaves,
    agreementNotKept: lookAgain,
    adjust: lookAgain,
    close,
    checkedIn: {
      guard: 'checkInsAgreed',
      actions: [{ type: 'nextCheckIn' }, tell('handler', 'somethingWaits')],
    },
    pauseCheckIns: {
      guard: 'checkInsRun',
      actions: [
        { type: 'set', params: { checkIns: 'paused' } },
        stopDeadline('checkIn'),
        tell('handler', 'somethingWaits'),
      ],
    },
    resumeCheckIns: { guard: 'checkInsRest', actions: { type: 'nextCheckIn' } },
    checkInDue: [
      { guard: and(['onHold', 'checkInsRun']), actions: startDeadline('checkIn') },
      { guard: 'checkInsRun', actions: [tell('subject', 'checkIn'), startDeadline('checkIn')] },
    ],
    ...planLookedAt,
    'handling.subjectDied': backToTalking,
  },
})
