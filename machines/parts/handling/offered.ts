import type { Capacity } from '../../effects'
import { announce, endOffers, exclude, grantActor, offer, startClock, stopClock, tell } from '../acts'

/** Clocks of every open case: an update for both sides, and a flag on what stays open long. */
export const openClocks = [startClock('update'), startClock('longOpen')] as const

/** Someone is told for the first time. */
export const opening = [offer('chosen', 'offered'), tell('offered', 'offerWaits'), ...openClocks] as const

export const offerNext = [offer('nextOffice', 'offered'), tell('offered', 'offerWaits')] as const

/** An offer that nobody answered goes on to the next office, to the last stop, and is still reminded of there. */
export const offerFurther = <const W extends Capacity>(told: W) => ({
  actions: [
    ...offerNext,
    tell(told, 'nobodyAnsweredYet'),
    { type: 'reachFurther' } as const,
    startClock('acknowledgeEscalation'),
  ],
})

/** Somebody takes it on: words open, and other offers end, each kind that there is. */
export const takenOn = <const C extends Capacity>(...offers: C[]) =>
  [
    ...offers.map((capacity) => endOffers(capacity)),
    { type: 'endAwareness' } as const,
    grantActor('handler'),
    { type: 'notePromise' } as const,
    { type: 'set', params: { reach: 'chosen', tie: 'none' } } as const,
    tell('subject', 'acknowledged'),
    tell('reporter', 'acknowledged'),
    announce('taken'),
  ] as const

/** The clocks of an offer, whatever state it is in. */
export const offerClocks = {
  entry: [startClock('acknowledgeReminder'), startClock('acknowledgeEscalation')],
  exit: [stopClock('acknowledgeReminder'), stopClock('acknowledgeEscalation')],
} as const

const steppedAside = [{ type: 'revokeActor' }, exclude('actor', 'steppedAside')] as const

export const whileOffered = {
  acknowledgeReminderDue: {
    actions: [tell('offered', 'offerReminder'), startClock('acknowledgeReminder')],
  },
  stepAside: [
    { guard: 'nobodyElseOffered', actions: [...steppedAside, ...offerNext] },
    { actions: steppedAside },
  ],
} as const

/** `unanswerable`: what a declared tie does when there is nobody to answer it. */
export const offered = <const A>(unanswerable: A) =>
  ({
    tags: 'waiting',
    meta: { waitsFor: 'offered', clock: 'acknowledgeEscalation' },
    on: {
      declareTie: [
        { guard: 'tieCanBeAnswered', target: 'tieDeclared' },
        { guard: 'hasWords', actions: unanswerable },
      ],
    },
  }) as const

/** Whoever has the tie is out of the case. */
export const tieObjected = [
  exclude('tieDeclarer', 'tieObjected'),
  { type: 'set', params: { tie: 'none' } },
] as const

/**
 * Words stay closed to the one with the tie until somebody answers; others who were offered it may still take it.
 * `silence`: what follows when they do not.
 */
export const tieDeclared = <const W extends 'subject' | 'reporter', const A>(answeredBy: W, silence: A) =>
  ({
    tags: 'waiting',
    meta: { waitsFor: answeredBy, clock: 'tieAnswer' },
    entry: [startClock('tieAnswer'), tell(answeredBy, 'tieDeclared')],
    exit: stopClock('tieAnswer'),
    on: {
      acceptTie: {
        target: 'offered',
        actions: [{ type: 'set', params: { tie: 'accepted' } }, tell('offered', 'somethingWaits')],
      },
      objectToTie: [
        { guard: 'nobodyElseOffered', target: 'offered', actions: [...tieObjected, ...offerNext] },
        { target: 'offered', actions: tieObjected },
      ],
      tieAnswerDue: { target: 'offered', actions: silence },
    },
  }) as const
