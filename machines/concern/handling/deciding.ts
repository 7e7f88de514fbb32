import { tell } from '../../shared/acts'
import { anotherSecondApprover, secondApproverAsked } from '../../shared/handling/second-person'
import { handsOver } from '../../shared/handling/transfer'
import { concern } from '../setup'
import { leaves, takeOffTable } from './transitions'
import { agreement, atWork, besideWork, toAnother, working } from './working'

const put = { target: '#awaitingSecondApprover', actions: { type: 'putDecision' } } as const

/** What was found, and what follows, each with reasons. */
export const deciding = concern.createStateConfig({
  id: 'deciding',
  ...atWork,
  on: { ...besideWork, ...agreement },
  states: {
    working: {
      ...working,
      on: {
        ...handsOver,
        addStatement: { guard: 'hasText', actions: { type: 'record' } },
        gatherMore: { target: '#gathering' },
        decide: { guard: 'mayDecide', ...put },
        decideImposed: { guard: 'mayDecideImposed', ...put },
      },
    },
    handingOver: toAnother('#deciding'),
  },
})

const backToDeciding = { target: '#deciding', actions: takeOffTable } as const

/** No one decides alone: a decision takes effect when a second approver of another office confirms it with reasons. */
export const awaitingSecondApprover = concern.createStateConfig({
  id: 'awaitingSecondApprover',
  ...secondApproverAsked,
  on: {
    ...leaves,
    ...anotherSecondApprover,
    confirmDecision: {
      guard: 'mayConfirm',
      target: '#informing',
      actions: [{ type: 'letStand' }, tell('handler', 'somethingWaits')],
    },
    declineDecision: {
      guard: 'declinesTheProposal',
      target: '#deciding',
      actions: [...takeOffTable, tell('handler', 'somethingWaits')],
    },
    takeBackDecision: backToDeciding,
    'handling.subjectDied': backToDeciding,
  },
})
