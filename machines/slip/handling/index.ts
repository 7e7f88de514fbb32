import { announce, tell } from '../../parts/acts'
import { opening } from '../../parts/handling/offered'
import { filesJoined } from '../../parts/handling/while-open'
import { slip } from '../setup'
import { closed, underReview, withdrawn } from './after'
import { awaitingAcknowledgement, heldByReporter } from './awaiting-acknowledgement'
import { awaitingSecondPerson, inForce, proposed } from './response'
import { understanding } from './understanding'

/** Who holds the case and what happens next. Everything else in the workflow stands beside this region. */
export const handling = slip.createStateConfig({
  initial: 'submitted',
  states: {
    submitted: {
      always: [
        {
          guard: 'heldUntilMorning',
          target: 'heldByReporter',
          actions: { type: 'set', params: { heldUntilMorning: false } },
        },
        { target: 'awaitingAcknowledgement', actions: opening },
      ],
    },
    heldByReporter,
    awaitingAcknowledgement: { id: 'awaitingAcknowledgement', ...awaitingAcknowledgement },
    understanding: { id: 'understanding', ...understanding },
    proposed,
    awaitingSecondPerson,
    inForce,
    closed,
    underReview,
    withdrawn,
  },
  on: {
    personDied: {
      guard: 'deathCanBeNoted',
      actions: [
        { type: 'set', params: { died: true, silence: 'passOn' } },
        tell('handler', 'somethingWaits'),
        announce('subjectDied'),
      ],
    },
    consentEnded: { guard: 'consentCanEnd', actions: tell('handler', 'somethingWaits') },
    ...filesJoined,
  },
})
