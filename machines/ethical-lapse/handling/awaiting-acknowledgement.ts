import { exclude, grantActor, startClock, tell } from '../../parts/acts'
import {
  offerClocks,
  offered,
  offerFurther,
  offerNext,
  takenOn,
  tieDeclared,
  tieObjected,
  whileOffered,
} from '../../parts/handling/offered'
import { lapse } from '../setup'

const taken = takenOn('offered', 'offeredName')

/**
 * Offered in three steps: kind and urgency, then the name, then the words on taking it. Silence carries it on. Whoever
 * takes on a case that was decided already takes it on where it was.
 */
export const awaitingAcknowledgement = lapse.createStateConfig({
  id: 'awaitingAcknowledgement',
  initial: 'offered',
  ...offerClocks,
  on: {
    ...whileOffered,
    lookAtName: { actions: grantActor('offeredName') },
    acknowledge: [
      { guard: 'measuresRun', target: 'inForce', actions: [...taken, startClock('planReview')] },
      { guard: 'decisionStands', target: 'informing', actions: taken },
      { target: 'screening', actions: taken },
    ],
    acknowledgeEscalationDue: offerFurther('reporter'),
  },
  states: {
    // where nobody reported, nobody can say that a tie is fine
    offered: offered([{ type: 'revokeActor' }, exclude('actor', 'tieObjected'), ...offerNext] as const),
    // nor does silence say so: whoever else was asked, or the next office, takes it
    tieDeclared: tieDeclared('reporter', [
      ...tieObjected,
      ...offerNext,
      tell('reporter', 'handlerChanged'),
    ] as const),
  },
})
