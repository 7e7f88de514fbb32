import {
  announce,
  endOffers,
  grantActor,
  offer,
  revoke,
  startClock,
  startClockOn,
  stopClock,
  tell,
} from '../../parts/acts'
import { slip } from '../setup'
import { close } from './after'
import { handlerLeaves, withdraw } from './transitions'

/** The conversation, in which the three areas of concern are weighed. */
export const understanding = slip.createStateConfig({
  initial: 'talking',
  entry: { type: 'awaitReply' },
  exit: [stopClock('firstReply'), stopClock('promisedDate'), { type: 'set', params: { promisedOn: null } }],
  on: {
    ...handlerLeaves,
    withdraw,
    promise: {
      actions: [
        stopClock('firstReply'),
        { type: 'notePromise' },
        startClockOn('promisedDate', 'promisedOn'),
        tell('subject', 'update'),
      ],
    },
    firstReplyDue: { actions: [tell('handler', 'somethingWaits'), startClock('firstReply')] },
    promisedDateDue: {
      actions: [
        { type: 'set', params: { promisedOn: null } },
        tell('handler', 'promisedDate'),
        startClock('firstReply'),
      ],
    },
  },
  states: {
    talking: {
      tags: 'waiting',
      meta: { waitsFor: 'handler', clock: 'firstReply' },
      on: {
        handUp: {
          guard: 'hasWords',
          target: 'handingOver',
          actions: offer('officeAbove', 'handOverOffered'),
        },
        handOver: { guard: 'hasWords', target: 'handingOver', actions: offer('named', 'handOverOffered') },
        propose: {
          guard: 'mayPropose',
          target: '#proposed',
          actions: [{ type: 'putOnTable', params: { by: 'handler' } }, tell('subject', 'proposalWaits')],
        },
        requestImposed: {
          guard: 'mayPropose',
          target: '#awaitingSecondPerson',
          actions: { type: 'putOnTable', params: { by: 'handler' } },
        },
        close,
      },
    },
    /** Offered to someone else; until they accept, the handler keeps it. */
    handingOver: {
      tags: 'waiting',
      meta: { waitsFor: 'handOverOffered', clock: 'handOverAnswer' },
      entry: [startClock('handOverAnswer'), tell('handOverOffered', 'offerWaits')],
      exit: [stopClock('handOverAnswer'), endOffers('handOverOffered')],
      on: {
        acceptHandOver: {
          target: '#understanding',
          reenter: true,
          actions: [
            revoke('handler'),
            grantActor('handler'),
            tell('subject', 'handlerChanged'),
            announce('left'),
          ],
        },
        declineHandOver: { target: 'talking', actions: tell('handler', 'somethingWaits') },
        takeBackHandOver: { target: 'talking' },
        handOverAnswerDue: { target: 'talking', actions: tell('handler', 'somethingWaits') },
      },
    },
  },
})
