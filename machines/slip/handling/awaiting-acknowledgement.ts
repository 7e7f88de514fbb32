import { offer, revoke, startClock, stopClock, tell } from '../../parts/acts'
import {
  offerClocks,
  offered,
  offerFurther,
  offerNext,
  opening,
  takenOn,
  tieDeclared,
  whileOffered,
} from '../../parts/handling/offered'
import { slip } from '../setup'
import { withdraw } from './transitions'

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

const again = startClock('acknowledgeEscalation')
const unanswered = { type: 'set', params: { tie: 'unanswered' } } as const
// the subject's silence is no objection, and never carries anything upward
const asked = tieDeclared('subject', [unanswered, tell('offered', 'somethingWaits')])

/**
 * Offered, not yet taken. Silence carries the offer on, office by office, to the last stop, and goes on reminding
 * there. With *ask me first* the next office learns only that one waits, and the subject is asked.
 */
export const awaitingAcknowledgement = slip.createStateConfig({
  initial: 'offered',
  ...offerClocks,
  on: {
    ...whileOffered,
    acknowledge: { target: 'understanding', actions: takenOn('offered') },
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
      offerFurther('subject'),
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
    withdraw,
  },
  states: {
    offered: offered(unanswered),
    tieDeclared: {
      ...asked,
      on: { ...asked.on, 'handling.subjectDied': { target: 'offered', actions: unanswered } },
    },
  },
})
