import { announce, endOffers, offer, revoke, startDeadline, stopDeadline, tell } from '../acts'
import { offerNext, openDeadlines } from './offered'

/** The case rests; the region deadlines are stopped by the regions that hear it. */
export const resting = [
  stopDeadline('update'),
  stopDeadline('longOpen'),
  stopDeadline('returnDate'),
  announce('rested'),
] as const

/** Its outcome is no longer counted, and everyone who was told of its end is told that it is open again. */
const openAgain = [
  { type: 'retractOutcome' },
  { type: 'set', params: { reviewWindow: 'open', handlerLeft: false, erasureDue: false } },
  ...openDeadlines,
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
      target: '#awaitingAcceptance',
      actions: [
        ...openAgain,
        ...also,
        { type: 'set', params: { reach: 'nextOffice' } },
        ...offerNext,
        announce('left'),
      ],
    },
    {
      guard: 'hasText',
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
  entry: startDeadline('retention'),
  exit: [stopDeadline('retention'), stopDeadline('reviewWindow')],
} as const

export const afterTheEnd = {
  ...handlerLeavesAfter,
  askReview: {
    guard: 'mayAskReview',
    target: 'underReview',
    actions: [...openDeadlines, { type: 'set', params: { erasureDue: false } }],
  },
  reviewWindowDue: { actions: { type: 'set', params: { reviewWindow: 'over' } } },
} as const

const askReviewer = [offer('reviewer', 'reviewer'), tell('reviewer', 'somethingWaits')] as const

/** Someone uninvolved looks at how it was handled, and the answer has reasons. */
export const reviewed = {
  tags: 'waiting',
  meta: { waitsFor: 'reviewer', deadline: 'reviewAnswer' },
  entry: [...askReviewer, startDeadline('reviewAnswer')],
} as const

export const answered = [stopDeadline('reviewAnswer'), revoke('reviewer')] as const

export const whileReviewed = {
  ...handlerLeavesAfter,
  reviewAnswerDue: { actions: [endOffers('reviewer'), ...askReviewer, startDeadline('reviewAnswer')] },
} as const
