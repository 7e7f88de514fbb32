import { capacities } from '../../effects'
import { announce, endOffers, exclude, offer, revoke, startClock, stopClock, tell } from '../../parts/acts'

/** Clocks of every open case: an update for both sides, and a flag on what stays open long. */
export const openClocks = [startClock('update'), startClock('longOpen')] as const

/** Someone is told for the first time. */
export const opening = [offer('chosen', 'offered'), tell('offered', 'offerWaits'), ...openClocks] as const

/** The case rests; the region clocks are stopped by the regions that hear it. */
export const resting = [
  stopClock('update'),
  stopClock('longOpen'),
  stopClock('returnDate'),
  announce('rested'),
] as const

const judging = capacities.filter((capacity) => capacity !== 'subject' && capacity !== 'reporter')

/** A self-report taken back: nobody reads it any more, and after a short while it is gone. */
export const withdraw = {
  guard: 'mayWithdraw',
  target: '#withdrawn',
  actions: [
    { type: 'closeWords' },
    tell('handler', 'closed'),
    ...judging.map((capacity) => revoke(capacity)),
    ...resting,
    startClock('retention'),
  ],
} as const

const offerAnew = [
  { type: 'clearTable' },
  { type: 'set', params: { reach: 'nextOffice', tie: 'none', checkIns: 'none' } },
  stopClock('checkIn'),
  offer('nextOffice', 'offered'),
  tell('offered', 'offerWaits'),
  tell('subject', 'handlerChanged'),
  announce('left'),
] as const

const offeredAnew = {
  target: '#awaitingAcknowledgement',
  actions: [revoke('handler'), ...offerAnew],
} as const

/** Wherever a handler holds the case: without them it is offered on in the same act, never dropped. */
export const handlerLeaves = {
  handlerGone: offeredAnew,
  roleEnded: offeredAnew,
  stepAside: {
    target: '#awaitingAcknowledgement',
    actions: [
      { type: 'revokeActor' },
      exclude('actor', 'steppedAside'),
      endOffers('handOverOffered'),
      ...offerAnew,
    ],
  },
} as const
