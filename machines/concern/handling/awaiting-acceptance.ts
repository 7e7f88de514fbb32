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
 * Offered in three steps: kind and urgency, then the name, then the words on taking it. Silence carries it on. Whoever
 * takes on a case that was decided already takes it on where it was.
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
    // where nobody reported, nobody can say that a conflict of interest is fine
    offered: offered([
      { type: 'revokeActor' },
      exclude('actor', 'conflictOfInterestObjected'),
      ...offerNext,
    ] as const),
    // nor does silence say so: whoever else was asked, or the next office, takes it
    conflictOfInterestDeclared: conflictOfInterestDeclared('reporter', [
      ...conflictOfInterestObjected,
      ...offerNext,
      tell('reporter', 'handlerChanged'),
    ] as const),
  },
})
