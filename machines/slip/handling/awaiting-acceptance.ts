import { offer, revoke, startDeadline, stopDeadline, tell } from '../../shared/acts'
import {
  conflictOfInterestDeclared,
  offerDeadlines,
  offered,
  offerFurther,
  offerNext,
  opening,
  takenOn,
  whileOffered,
} from '../../shared/handling/offered'
import { slip } from '../setup'
import { withdraw } from './transitions'

/** Kept from every office until the time the reporter chose. */
export const heldByReporter = slip.createStateConfig({
  tags: 'waiting',
  meta: { waitsFor: 'reporter', deadline: 'sendHeldReport' },
  entry: startDeadline('sendHeldReport'),
  exit: stopDeadline('sendHeldReport'),
  on: {
    sendNow: { target: 'awaitingAcceptance', actions: opening },
    heldReportDue: { target: 'awaitingAcceptance', actions: opening },
    withdraw,
  },
})

const again = startDeadline('acceptEscalation')
const unanswered = { type: 'set', params: { conflictOfInterest: 'unanswered' } } as const
// the subject's silence is no objection, and never carries anything upward
const asked = conflictOfInterestDeclared('subject', [unanswered, tell('offered', 'somethingWaits')])

/**
 * Offered, not yet taken. Silence carries the offer on, office by office, to the last stop, and goes on reminding
 * there. With *ask me first* the next office learns only that one waits, and the subject is asked.
 */
export const awaitingAcceptance = slip.createStateConfig({
  initial: 'offered',
  ...offerDeadlines,
  on: {
    ...whileOffered,
    accept: { target: 'understanding', actions: takenOn('offered') },
    acceptEscalationDue: [
      {
        guard: 'asksFirst',
        actions: [
          offer('nextOffice', 'aware'),
          tell('subject', 'noAnswerYet'),
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
    conflictOfInterestDeclared: {
      ...asked,
      on: { ...asked.on, 'handling.subjectDied': { target: 'offered', actions: unanswered } },
    },
  },
})
