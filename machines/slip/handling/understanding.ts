import { tell } from '../../shared/acts'
import { owesReply, owingReply } from '../../shared/handling/handler'
import { handingOver, handsOver } from '../../shared/handling/transfer'
import { slip } from '../setup'
import { close } from './after'
import { slipHandlerLeaves, withdraw } from './transitions'

/** The conversation, in which the three areas of concern are weighed. */
export const understanding = slip.createStateConfig({
  initial: 'talking',
  entry: owesReply.entry,
  exit: [...owesReply.exit, { type: 'set', params: { promisedOn: null } }],
  on: { ...slipHandlerLeaves, ...owingReply(tell('subject', 'update')), withdraw },
  states: {
    talking: {
      tags: 'waiting',
      meta: { waitsFor: 'handler', deadline: 'firstReply' },
      on: {
        ...handsOver,
        propose: {
          guard: 'mayPropose',
          target: '#proposed',
          actions: [{ type: 'putOnTable', params: { by: 'handler' } }, tell('subject', 'proposalWaits')],
        },
        requestImposed: {
          guard: 'mayPropose',
          target: '#awaitingSecondApprover',
          actions: { type: 'putOnTable', params: { by: 'handler' } },
        },
        close,
      },
    },
    handingOver: handingOver('talking', '#understanding', tell('subject', 'handlerChanged')),
  },
})
