import { announce, endOffers, grantActor, offer, revoke, startDeadline, stopDeadline, tell } from '../acts'

/** From the state in which a handler works, to its neighbour `handingOver`. */
export const handsOver = {
  escalate: {
    guard: 'mayTransfer',
    target: 'handingOver',
    actions: offer('officeAbove', 'transferOffered'),
  },
  transfer: { guard: 'mayTransfer', target: 'handingOver', actions: offer('named', 'transferOffered') },
  // no answer even after a reminder: the next office can take over, and both sides are told that it was asked
  firstReplyDue: {
    guard: 'staysSilent',
    target: 'handingOver',
    actions: [
      offer('nextOffice', 'transferOffered'),
      tell('handler', 'somethingWaits'),
      tell('subject', 'noAnswerYet'),
      tell('reporter', 'noAnswerYet'),
      startDeadline('firstReply'),
    ],
  },
} as const

/**
 * Offered to someone else; until they accept, the handler keeps it. `back`: the neighbour to which it returns;
 * `anew`: the id of the state that begins again with the new handler.
 */
export const handingOver = <
  const B extends string,
  const N extends `#${string}`,
  const A extends readonly unknown[],
>(
  back: B,
  anew: N,
  ...accepted: A
) =>
  ({
    tags: 'waiting',
    meta: { waitsFor: 'transferOffered', deadline: 'transferAnswer' },
    entry: [startDeadline('transferAnswer'), tell('transferOffered', 'offerWaits')],
    exit: [stopDeadline('transferAnswer'), endOffers('transferOffered')],
    on: {
      acceptTransfer: {
        target: anew,
        reenter: true,
        actions: [revoke('handler'), grantActor('handler'), ...accepted, announce('left')],
      },
      declineTransfer: { target: back, actions: tell('handler', 'somethingWaits') },
      takeBackTransfer: { target: back },
      transferAnswerDue: { target: back, actions: tell('handler', 'somethingWaits') },
    },
  }) as const
