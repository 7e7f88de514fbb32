import { announce, endOffers, grantActor, offer, revoke, startClock, stopClock, tell } from '../acts'

/** From the state in which a handler works, to its neighbour `handingOver`. */
export const handsOver = {
  handUp: {
    guard: 'mayHandOver',
    target: 'handingOver',
    actions: offer('officeAbove', 'handOverOffered'),
  },
  handOver: { guard: 'mayHandOver', target: 'handingOver', actions: offer('named', 'handOverOffered') },
  // reminded, and still not a word: the next office can take it over, and whoever waits is told that it was asked
  firstReplyDue: {
    guard: 'staysSilent',
    target: 'handingOver',
    actions: [
      offer('nextOffice', 'handOverOffered'),
      tell('handler', 'somethingWaits'),
      tell('subject', 'nobodyAnsweredYet'),
      tell('reporter', 'nobodyAnsweredYet'),
      startClock('firstReply'),
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
    meta: { waitsFor: 'handOverOffered', clock: 'handOverAnswer' },
    entry: [startClock('handOverAnswer'), tell('handOverOffered', 'offerWaits')],
    exit: [stopClock('handOverAnswer'), endOffers('handOverOffered')],
    on: {
      acceptHandOver: {
        target: anew,
        reenter: true,
        actions: [revoke('handler'), grantActor('handler'), ...accepted, announce('left')],
      },
      declineHandOver: { target: back, actions: tell('handler', 'somethingWaits') },
      takeBackHandOver: { target: back },
      handOverAnswerDue: { target: back, actions: tell('handler', 'somethingWaits') },
    },
  }) as const
