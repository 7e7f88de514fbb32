import { announce, tell } from '../../shared/acts'
import { opening } from '../../shared/handling/offered'
import { filesJoined } from '../../shared/handling/while-open'
import { slip } from '../setup'
import { closed, underReview, withdrawn } from './after'
import { awaitingAcceptance, heldByReporter } from './awaiting-acceptance'
import { awaitingSecondApprover, inForce, proposed } from './response'
import { understanding } from './understanding'

/** Who handles the case and what happens next. Everything else in the workflow is a region beside this one. */
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
        { target: 'awaitingAcceptance', actions: opening },
      ],
    },
    heldByReporter,
    awaitingAcceptance: { id: 'awaitingAcceptance', ...awaitingAcceptance },
    understanding: { id: 'understanding', ...understanding },
    proposed,
    awaitingSecondApprover,
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
