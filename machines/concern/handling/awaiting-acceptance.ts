import { exclude, grantActor, startDeadline, tell } from '../../shared/acts'
import {
  conflictOfInterestDeclared,
  conflictOfInterestObjected,
  offerDeadlines,
  offered,
  offerFurther,
  offerNext,
  takenOn,
  whileOffered,
} from '../../shared/handling/offered'
import { concern } from '../setup'

const taken = takenOn('offered', 'offeredName')

/**
 * Offered in three steps: kind and urgency, then the name, then the text on accepting. Without an answer the next
 * office is asked. A case that was decided already resumes where it was.
 */
export const awaitingAcceptance = concern.createStateConfig({
  id: 'awaitingAcceptance',
  initial: 'offered',
  ...offerDeadlines,
  on: {
    ...whileOffered,
    lookAtName: { actions: grantActor('offeredName') },
    accept: [
      { guard: 'measuresRun', target: 'inForce', actions: [...taken, startDeadline('planReview')] },
      { guard: 'decisionStands', target: 'informing', actions: taken },
      { target: 'screening', actions: taken },
    ],
    acceptEscalationDue: offerFurther('reporter'),
  },
  states: {
    // without a reporter there is no one to accept a conflict of interest
    offered: offered([
      { type: 'revokeActor' },
      exclude('actor', 'conflictOfInterestObjected'),
      ...offerNext,
    ] as const),
    // without an answer the conflict counts: another person who was asked, or the next office, takes the case
    conflictOfInterestDeclared: conflictOfInterestDeclared('reporter', [
      ...conflictOfInterestObjected,
      ...offerNext,
      tell('reporter', 'handlerChanged'),
    ] as const),
  },
})
