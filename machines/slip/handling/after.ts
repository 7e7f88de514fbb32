import { revoke, startDeadline, stopDeadline, tell } from '../../shared/acts'
import {
  afterTheEnd,
  answered,
  ended,
  reopening,
  resting,
  reviewed,
  whileReviewed,
} from '../../shared/handling/after'
import { slip } from '../setup'

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
    startDeadline('reviewWindow'),
  ],
} as const

const backToTalking = reopening('#understanding', {
  type: 'set',
  params: { resolution: null },
} as const)

export const closed = slip.createStateConfig({
  id: 'closed',
  ...ended,
  on: { ...afterTheEnd, reopen: backToTalking },
})

/** The subject asked for a review: once. */
export const underReview = slip.createStateConfig({
  ...reviewed,
  exit: [...answered, { type: 'set', params: { reviewWindow: 'over' } }],
  on: {
    ...whileReviewed,
    reviewUpheld: {
      guard: 'hasText',
      target: 'closed',
      actions: [tell('subject', 'closed'), tell('handler', 'closed'), ...resting],
    },
    reviewSentBack: backToTalking,
  },
})

/** Taken back by the one who sent it. */
export const withdrawn = slip.createStateConfig({ id: 'withdrawn', exit: stopDeadline('retention') })
