import { handsOver } from '../../parts/handling/hand-over'
import { lapse } from '../setup'
import { agreement, atWork, besideWork, toAnother, working } from './working'

/** Which guidelines, first-hand or heard, what would help. All that can be found here is that there is nothing to find. */
export const screening = lapse.createStateConfig({
  id: 'screening',
  ...atWork,
  on: besideWork,
  states: {
    working: {
      ...working,
      on: {
        ...handsOver,
        screen: { guard: 'hasWords', target: '#gathering' },
        decide: {
          guard: 'mayDecideEarly',
          target: '#awaitingSecondPerson',
          actions: { type: 'putDecision' },
        },
      },
    },
    handingOver: toAnother('#screening'),
  },
})

/** Statements, and what is said put to whom it is said of: each point admitted, denied or unanswered. */
export const gathering = lapse.createStateConfig({
  id: 'gathering',
  ...atWork,
  on: { ...besideWork, ...agreement },
  states: {
    working: {
      ...working,
      on: {
        ...handsOver,
        addStatement: { guard: 'hasWords', actions: { type: 'record' } },
        finishGathering: { target: '#deciding' },
      },
    },
    handingOver: toAnother('#gathering'),
  },
})
