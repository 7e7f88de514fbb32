import type { Capacity } from '../../effects'
import { announce, endOffers, exclude, grantActor, offer, startDeadline, stopDeadline, tell } from '../acts'

/** Deadlines of every open case: an update for both sides, and a flag on what stays open long. */
export const openDeadlines = [startDeadline('update'), startDeadline('longOpen')] as const

/** Someone is told for the first time. */
export const opening = [offer('chosen', 'offered'), tell('offered', 'offerWaits'), ...openDeadlines] as const

export const offerNext = [offer('nextOffice', 'offered'), tell('offered', 'offerWaits')] as const

/** An offer without an answer goes to the next office, up to the last one, and is still reminded of there. */
export const offerFurther = <const W extends Capacity>(told: W) => ({
  actions: [
    ...offerNext,
    tell(told, 'noAnswerYet'),
    { type: 'reachFurther' } as const,
    startDeadline('acceptEscalation'),
  ],
})

/** Accepting the case opens its text and ends every other offer, of each kind given. */
export const takenOn = <const C extends Capacity>(...offers: C[]) =>
  [
    ...offers.map((capacity) => endOffers(capacity)),
    { type: 'endAwareness' } as const,
    grantActor('handler'),
    { type: 'notePromise' } as const,
    { type: 'set', params: { reach: 'chosen', conflictOfInterest: 'none' } } as const,
    tell('subject', 'accepted'),
    tell('reporter', 'accepted'),
    announce('taken'),
  ] as const

/** The deadlines of an offer, whatever state it is in. */
export const offerDeadlines = {
  entry: [startDeadline('acceptReminder'), startDeadline('acceptEscalation')],
  exit: [stopDeadline('acceptReminder'), stopDeadline('acceptEscalation')],
} as const

const recused = [{ type: 'revokeActor' }, exclude('actor', 'recused')] as const

export const whileOffered = {
  acceptReminderDue: {
    actions: [tell('offered', 'offerReminder'), startDeadline('acceptReminder')],
  },
  recuse: [{ guard: 'noOtherOffered', actions: [...recused, ...offerNext] }, { actions: recused }],
} as const

/** `unanswerable`: what a declared conflict of interest does when there is no one to answer it. */
export const offered = <const A>(unanswerable: A) =>
  ({
    tags: 'waiting',
    meta: { waitsFor: 'offered', deadline: 'acceptEscalation' },
    on: {
      declareConflictOfInterest: [
        { guard: 'conflictOfInterestCanBeAnswered', target: 'conflictOfInterestDeclared' },
        { guard: 'hasText', actions: unanswerable },
      ],
    },
  }) as const

/** Excludes the person who declared the conflict of interest. */
export const conflictOfInterestObjected = [
  exclude('conflictOfInterestDeclarer', 'conflictOfInterestObjected'),
  { type: 'set', params: { conflictOfInterest: 'none' } },
] as const

/**
 * The declarer cannot read the text until the conflict is answered. Others who were offered the case may still accept.
 * `silence`: what follows without an answer.
 */
export const conflictOfInterestDeclared = <const W extends 'subject' | 'reporter', const A>(
  answeredBy: W,
  silence: A,
) =>
  ({
    tags: 'waiting',
    meta: { waitsFor: answeredBy, deadline: 'conflictOfInterestAnswer' },
    entry: [startDeadline('conflictOfInterestAnswer'), tell(answeredBy, 'conflictOfInterestDeclared')],
    exit: stopDeadline('conflictOfInterestAnswer'),
    on: {
      acceptConflictOfInterest: {
        target: 'offered',
        actions: [
          { type: 'set', params: { conflictOfInterest: 'accepted' } },
          tell('offered', 'somethingWaits'),
        ],
      },
      objectToConflictOfInterest: [
        {
          guard: 'noOtherOffered',
          target: 'offered',
          actions: [...conflictOfInterestObjected, ...offerNext],
        },
        { target: 'offered', actions: conflictOfInterestObjected },
      ],
      conflictOfInterestAnswerDue: { target: 'offered', actions: silence },
    },
  }) as const
