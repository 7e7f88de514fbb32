import { handsOver } from '../../shared/handling/transfer'
import { concern } from '../setup'
import { agreement, atWork, besideWork, toAnother, working } from './working'

/** Which guidelines, first-hand or heard, what would help. All that can be found here is that there is nothing to find. */
export const screening = concern.createStateConfig({
  id: 'screening',
  ...atWork,
  on: besideWork,
  states: {
    working: {
      ...working,
      on: {
        ...handsOver,
        screen: { guard: 'hasText', target: '#gathering' },
        decide: {
          guard: 'mayDecideEarly',
          target: '#awaitingSecondApprover',
          actions: { type: 'putDecision' },
        },
      },
    },
    handingOver: toAnother('#screening'),
  },
})

/** Statements are gathered and points put to the respondent, who admits, denies or leaves each unanswered. */
export const gathering = concern.createStateConfig({
  id: 'gathering',
  ...atWork,
  on: { ...besideWork, ...agreement },
  states: {
    working: {
      ...working,
      on: {
        ...handsOver,
        addStatement: { guard: 'hasText', actions: { type: 'record' } },
        finishGathering: { target: '#deciding' },
      },
    },
    handingOver: toAnother('#gathering'),
  },
})
