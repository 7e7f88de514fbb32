import { tell } from '../../shared/acts'
import {
  afterTheEnd,
  answered,
  ended,
  reopening,
  resting,
  reviewed,
  whileReviewed,
} from '../../shared/handling/after'
import { concern } from '../setup'
import { tellBoth, toReplace } from './transitions'

const decideAnew = reopening('#deciding', toReplace)

/** Something new came up leads to gathering; a decision that was wrong, to deciding. Both end in a later decision. */
export const closed = concern.createStateConfig({
  id: 'closed',
  ...ended,
  on: { ...afterTheEnd, reopen: reopening('#gathering', toReplace), reconsider: decideAnew },
})

/** Each side can ask for a review, once. */
export const underReview = concern.createStateConfig({
  ...reviewed,
  exit: [...answered, { type: 'noteReview' }],
  on: {
    ...whileReviewed,
    reviewUpheld: {
      guard: 'hasText',
      target: 'closed',
      actions: [...tellBoth('closed'), tell('handler', 'closed'), ...resting, { type: 'awaitOtherSide' }],
    },
    reviewSentBack: decideAnew,
  },
})
