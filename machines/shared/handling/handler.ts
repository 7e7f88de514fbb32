import {
  announce,
  endOffers,
  exclude,
  revoke,
  startDeadline,
  startDeadlineOn,
  stopDeadline,
  tell,
} from '../acts'
import { offerNext } from './offered'

/** Without a handler the case is offered on in the same commit. `forgotten`: drops what the handler began. */
export const offerAnew = <const F extends readonly unknown[]>(...forgotten: F) =>
  [
    { type: 'clearTable' },
    { type: 'set', params: { reach: 'nextOffice', conflictOfInterest: 'none' } },
    ...forgotten,
    ...offerNext,
    announce('left'),
  ] as const

/** Wherever a handler holds the case: without them it is offered on, never dropped. */
export const handlerLeaves = <const A extends readonly unknown[]>(anew: A) => {
  const gone = { target: '#awaitingAcceptance', actions: [revoke('handler'), ...anew] } as const
  return {
    handlerGone: gone,
    roleEnded: gone,
    recuse: {
      target: '#awaitingAcceptance',
      actions: [{ type: 'revokeActor' }, exclude('actor', 'recused'), endOffers('transferOffered'), ...anew],
    },
  } as const
}

/** An answer in substance is owed, within the setting or on the day that the handler promised. */
export const owesReply = {
  entry: { type: 'awaitReply' },
  exit: [
    stopDeadline('firstReply'),
    stopDeadline('promisedDate'),
    { type: 'set', params: { reminded: false } },
  ],
} as const

export const owingReply = <const T extends readonly unknown[]>(...told: T) =>
  ({
    promise: {
      actions: [
        stopDeadline('firstReply'),
        { type: 'set', params: { reminded: false } },
        { type: 'notePromise' },
        startDeadlineOn('promisedDate', 'promisedOn'),
        ...told,
      ],
    },
    firstReplyDue: {
      actions: [
        { type: 'set', params: { reminded: true } },
        tell('handler', 'somethingWaits'),
        startDeadline('firstReply'),
      ],
    },
    promisedDateDue: {
      actions: [
        { type: 'set', params: { promisedOn: null } },
        tell('handler', 'promisedDate'),
        startDeadline('firstReply'),
      ],
    },
  }) as const
