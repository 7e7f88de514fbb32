import { announce, endOffers, offer, revoke, startClock, stopClock, tell } from '../../parts/acts'
import { slip } from '../setup'
import { openClocks, resting } from './transitions'

/** A person's act with the id of their written reasons: the only way in, besides a reviewer upholding it. */
export const close = {
  guard: 'mayClose',
  target: '#closed',
  actions: [
    { type: 'recordResolution' },
    { type: 'clearTable' },
    { type: 'set', params: { checkIns: 'none' } },
    tell('subject', 'closed'),
    tell('reporter', 'closed'),
    revoke('aware'),
    ...resting,
    startClock('reviewWindow'),
  ],
} as const

const openAgain = [
  { type: 'set', params: { resolution: null, reviewWindow: 'open', handlerLeft: false, erasureDue: false } },
  ...openClocks,
  tell('subject', 'reopened'),
  tell('reporter', 'reopened'),
] as const

/** Back to the one who handled it or, when they have gone, offered on. */
const reopening = [
  {
    guard: 'handlerHasLeft',
    target: '#awaitingAcknowledgement',
    actions: [
      ...openAgain,
      { type: 'set', params: { reach: 'nextOffice' } },
      offer('nextOffice', 'offered'),
      tell('offered', 'offerWaits'),
      announce('left'),
    ],
  },
  {
    guard: 'hasWords',
    target: '#understanding',
    actions: [...openAgain, tell('handler', 'reopened'), announce('taken')],
  },
] as const

const leaves = {
  guard: 'handlerStillHere',
  actions: [revoke('handler'), { type: 'set', params: { handlerLeft: true } }],
} as const
const handlerLeaves = { handlerGone: leaves, roleEnded: leaves } as const

/** Ended, with a resolution and reasons. It can be opened again, and the subject can ask for a review. */
export const closed = slip.createStateConfig({
  id: 'closed',
  tags: 'outcome',
  entry: startClock('retention'),
  exit: [stopClock('retention'), stopClock('reviewWindow')],
  on: {
    ...handlerLeaves,
    reopen: reopening,
    askReview: {
      guard: 'mayAskReview',
      target: 'underReview',
      actions: [...openClocks, { type: 'set', params: { erasureDue: false } }],
    },
    reviewWindowDue: { actions: { type: 'set', params: { reviewWindow: 'over' } } },
  },
})

const askReviewer = [offer('reviewer', 'reviewer'), tell('reviewer', 'somethingWaits')] as const

/** Someone uninvolved looks at how it was handled; once, and the answer has reasons. */
export const underReview = slip.createStateConfig({
  tags: 'waiting',
  meta: { waitsFor: 'reviewer', clock: 'reviewAnswer' },
  entry: [...askReviewer, startClock('reviewAnswer')],
  exit: [stopClock('reviewAnswer'), revoke('reviewer'), { type: 'set', params: { reviewWindow: 'over' } }],
  on: {
    ...handlerLeaves,
    reviewUpheld: {
      guard: 'hasWords',
      target: 'closed',
      actions: [tell('subject', 'closed'), tell('handler', 'closed'), ...resting],
    },
    reviewSentBack: reopening,
    reviewAnswerDue: { actions: [endOffers('reviewer'), ...askReviewer, startClock('reviewAnswer')] },
  },
})

/** Taken back by the one who sent it. */
export const withdrawn = slip.createStateConfig({ id: 'withdrawn', exit: stopClock('retention') })
