import { startClock, startClockOn, stopClock, tell } from './acts'

const goOn = { target: 'running', actions: stopClock('lookAgain') } as const

/**
 * A case can rest for a reason and with a date to look again. Reminders to the subject wait meanwhile; safety, interim
 * measures and updates do not.
 */
export const pace = {
  initial: 'running',
  states: {
    running: {
      on: {
        hold: {
          guard: 'mayHold',
          target: 'onHold',
          actions: [startClockOn('lookAgain', 'lookAgainOn'), tell('subject', 'update')],
        },
      },
    },
    onHold: {
      on: {
        resume: { ...goOn, actions: [stopClock('lookAgain'), tell('subject', 'update')] },
        lookAgainDue: { actions: [tell('handler', 'somethingWaits'), startClock('lookAgain')] },
        // a new handler decides about the pace anew; an ended case has none
        'handling.left': goOn,
        'handling.rested': goOn,
        'handling.subjectDied': goOn,
      },
    },
  },
} as const
