import {
  announce,
  endOffers,
  exclude,
  grantActor,
  offer,
  revoke,
  startClock,
  stopClock,
  tell,
} from '../../parts/acts'
import { slip } from '../setup'
import { opening, withdraw } from './transitions'

/** Kept until the time the reporter chose: nobody knows of it yet. */
export const heldByReporter = slip.createStateConfig({
  tags: 'waiting',
  meta: { waitsFor: 'reporter', clock: 'sendHeldReport' },
  entry: startClock('sendHeldReport'),
  exit: stopClock('sendHeldReport'),
  on: {
    sendNow: { target: 'awaitingAcknowledgement', actions: opening },
    heldReportDue: { target: 'awaitingAcknowledgement', actions: opening },
    withdraw,
  },
})

const offerNext = [offer('nextOffice', 'offered'), tell('offered', 'offerWaits')] as const
const again = startClock('acknowledgeEscalation')

const steppedAside = [{ type: 'revokeActor' }, exclude('actor', 'steppedAside')] as const
const tieObjected = [exclude('tieDeclarer', 'tieObjected'), { type: 'set', params: { tie: 'none' } }] as const

/**
 * Offered, not yet taken. Silence carries the offer on, office by office, to the last stop, and goes on reminding
 * there. With *ask me first* the next office learns only that one waits, and the subject is asked.
 */
export const awaitingAcknowledgement = slip.createStateConfig({
  initial: 'offered',
  entry: [startClock('acknowledgeReminder'), startClock('acknowledgeEscalation')],
  exit: [stopClock('acknowledgeReminder'), stopClock('acknowledgeEscalation')],
  on: {
    acknowledge: {
      target: 'understanding',
      actions: [
        endOffers('offered'),
        { type: 'endAwareness' },
        grantActor('handler'),
        { type: 'notePromise' },
        { type: 'set', params: { reach: 'chosen', tie: 'none' } },
        tell('subject', 'acknowledged'),
        tell('reporter', 'acknowledged'),
        announce('taken'),
      ],
    },
    acknowledgeReminderDue: {
      actions: [tell('offered', 'offerReminder'), startClock('acknowledgeReminder')],
    },
    acknowledgeEscalationDue: [
      {
        guard: 'asksFirst',
        actions: [
          offer('nextOffice', 'aware'),
          tell('subject', 'nobodyAnsweredYet'),
          tell('offered', 'offerReminder'),
          { type: 'reachFurther' },
          again,
        ],
      },
      { actions: [...offerNext, tell('subject', 'nobodyAnsweredYet'), { type: 'reachFurther' }, again] },
    ],
    passItOn: {
      guard: 'asksFirst',
      actions: [
        revoke('aware'),
        ...offerNext,
        { type: 'set', params: { silence: 'passOn', reach: 'nextOffice' } },
        again,
      ],
    },
    stepAside: [
      { guard: 'nobodyElseOffered', actions: [...steppedAside, ...offerNext] },
      { actions: steppedAside },
    ],
    withdraw,
  },
  states: {
    offered: {
      tags: 'waiting',
      meta: { waitsFor: 'offered', clock: 'acknowledgeEscalation' },
      on: {
        declareTie: [
          { guard: 'tieCanBeAnswered', target: 'tieDeclared' },
          { guard: 'hasWords', actions: { type: 'set', params: { tie: 'unanswered' } } },
        ],
      },
    },
    /** Words stay closed to the one with the tie until the subject answers; others who were offered it may still take it. */
    tieDeclared: {
      tags: 'waiting',
      meta: { waitsFor: 'subject', clock: 'tieAnswer' },
      entry: [startClock('tieAnswer'), tell('subject', 'tieDeclared')],
      exit: stopClock('tieAnswer'),
      on: {
        acceptTie: {
          target: 'offered',
          actions: [{ type: 'set', params: { tie: 'accepted' } }, tell('offered', 'somethingWaits')],
        },
        objectToTie: [
          { guard: 'nobodyElseOffered', target: 'offered', actions: [...tieObjected, ...offerNext] },
          { target: 'offered', actions: tieObjected },
        ],
        // the subject's silence is no objection, and never carries anything upward
        tieAnswerDue: {
          target: 'offered',
          actions: [{ type: 'set', params: { tie: 'unanswered' } }, tell('offered', 'somethingWaits')],
        },
        'handling.subjectDied': {
          target: 'offered',
          actions: { type: 'set', params: { tie: 'unanswered' } },
        },
      },
    },
  },
})
