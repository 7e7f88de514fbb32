import { startDeadline, stopDeadline, tell } from '../shared/acts'
import { invitation, proceed, settled } from '../shared/hearing'

/**
 * The respondent learns of the case when the text is put to them, and is heard before a decision. A new point can be
 * put later, and has its own time to answer.
 */
export const hearing = {
  initial: 'hidden',
  on: {
    putToRespondent: {
      guard: 'mayPut',
      target: '.invited',
      actions: [{ type: 'reveal' }, settled, startDeadline('hearing'), tell('subject', 'somethingWaits')],
    },
  },
  states: {
    hidden: {
      on: {
        proceedUnheard: proceed,
        'handling.rested': { actions: settled },
        'handling.subjectDied': { actions: [stopDeadline('hearing'), settled] },
      },
    },
    ...invitation,
  },
} as const
