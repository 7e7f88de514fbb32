import { startDeadline, startDeadlineOn, stopDeadline, tell } from './acts'

const goOn = { target: 'running', actions: stopDeadline('lookAgain') } as const

/**
 * A case can rest for a reason and with a date to look again. Reminders to the subject wait meanwhile; safety, temporary measure
 * measures and updates do not.
 */
export const hold = {
  initial: 'running',
  states: {
    running: {
      on: {
        hold: {
          guard: 'mayHold',
          target: 'onHold',
          actions: [startDeadlineOn('lookAgain', 'lookAgainOn'), tell('subject', 'update')],
        },
      },
    },
    onHold: {
      on: {
        resume: { ...goOn, actions: [stopDeadline('lookAgain'), tell('subject', 'update')] },
        lookAgainDue: { actions: [tell('handler', 'somethingWaits'), startDeadline('lookAgain')] },
        // a new handler decides about the hold anew; an ended case has none
        'handling.left': goOn,
        'handling.rested': goOn,
        'handling.subjectDied': goOn,
      },
    },
  },
} as const
