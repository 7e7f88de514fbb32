import { announce, endOffers, offer, revoke, startClock, stopClock, tell } from '../acts'
import { offerNext, openClocks } from './offered'

/** The case rests; the region clocks are stopped by the regions that hear it. */
export const resting = [
  stopClock('update'),
  stopClock('longOpen'),
  stopClock('returnDate'),
  announce('rested'),
] as const

/** What was counted of it is counted no more, and everybody who is told of its end is told that it goes on. */
const openAgain = [
  { type: 'retractOutcome' },
  { type: 'set', params: { reviewWindow: 'open', handlerLeft: false, erasureDue: false } },
  ...openClocks,
  tell('subject', 'reopened'),
  tell('reporter', 'reopened'),
] as const

/** Back to the one who handled it or, when they have gone, offered on. `also`: what the workflow forgets of the end. */
export const reopening = <const T extends `#${string}`, const A extends readonly unknown[]>(
  target: T,
  ...also: A
) =>
  [
    {
      guard: 'handlerHasLeft',
      target: '#awaitingAcknowledgement',
      actions: [
        ...openAgain,
        ...also,
        { type: 'set', params: { reach: 'nextOffice' } },
        ...offerNext,
        announce('left'),
      ],
    },
    {
      guard: 'hasWords',
      target,
      actions: [...openAgain, ...also, tell('handler', 'reopened'), announce('taken')],
    },
  ] as const

const leaves = {
  guard: 'handlerStillHere',
  actions: [revoke('handler'), { type: 'set', params: { handlerLeft: true } }],
} as const
const handlerLeavesAfter = { handlerGone: leaves, roleEnded: leaves } as const

/** Ended, with a resolution and reasons. It can be opened again, and a review can be asked for. */
export const ended = {
  tags: 'outcome',
  entry: startClock('retention'),
  exit: [stopClock('retention'), stopClock('reviewWindow')],
} as const

export const afterTheEnd = {
  ...handlerLeavesAfter,
  askReview: {
    guard: 'mayAskReview',
    target: 'underReview',
    actions: [...openClocks, { type: 'set', params: { erasureDue: false } }],
  },
  reviewWindowDue: { actions: { type: 'set', params: { reviewWindow: 'over' } } },
} as const

const askReviewer = [offer('reviewer', 'reviewer'), tell('reviewer', 'somethingWaits')] as const

/** Someone uninvolved looks at how it was handled, and the answer has reasons. */
export const reviewed = {
  tags: 'waiting',
  meta: { waitsFor: 'reviewer', clock: 'reviewAnswer' },
  entry: [...askReviewer, startClock('reviewAnswer')],
} as const

export const answered = [stopClock('reviewAnswer'), revoke('reviewer')] as const

export const whileReviewed = {
  ...handlerLeavesAfter,
  reviewAnswerDue: { actions: [endOffers('reviewer'), ...askReviewer, startClock('reviewAnswer')] },
} as const
