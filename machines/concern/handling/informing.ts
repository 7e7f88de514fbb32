import { announce, startDeadline, stopDeadline, tell } from '../../shared/acts'
import { resting } from '../../shared/handling/after'
import { owesReply, owingReply } from '../../shared/handling/handler'
import { planLookedAt } from '../../shared/handling/while-open'
import { concern } from '../setup'
import { decideAnew, leaves, tellBoth } from './transitions'

/** A person closes the case with written reasons, once everyone who has to know was told. */
const close = {
  guard: 'mayClose',
  target: '#closed',
  actions: [
    { type: 'recordDecision' },
    { type: 'settleRole' },
    { type: 'set', params: { promisedOn: null } },
    ...tellBoth('closed'),
    { type: 'endAwareness' },
    ...resting,
    startDeadline('reviewWindow'),
  ],
} as const

/** Each notification is a record of its own. Others who were told are corrected when the report proves unsupported. */
const telling = {
  informReporter: {
    guard: 'mayInformReporter',
    actions: [{ type: 'set', params: { reporterTold: true } }, tell('reporter', 'somethingWaits')],
  },
  informRespondent: {
    guard: 'mayInformRespondent',
    actions: [
      { type: 'reveal' },
      { type: 'set', params: { respondentTold: true } },
      tell('subject', 'somethingWaits'),
    ],
  },
  correctOthers: {
    guard: 'mayCorrect',
    actions: { type: 'set', params: { others: 'corrected' } },
  },
} as const

/** Each side is told what they may know, in a text that is a record of its own. */
export const informing = concern.createStateConfig({
  id: 'informing',
  tags: 'waiting',
  meta: { waitsFor: 'handler', deadline: 'firstReply' },
  ...owesReply,
  on: {
    ...leaves,
    ...owingReply(...tellBoth('update')),
    ...telling,
    startMeasures: {
      guard: 'mayStart',
      target: 'inForce',
      actions: [
        { type: 'beginPlan' },
        { type: 'set', params: { promisedOn: null } },
        ...tellBoth('update'),
        announce('settled'),
      ],
    },
    reconsider: decideAnew,
    close,
  },
})

/** Measures with dates. What is not kept, or no longer fits, leads back to deciding, with no other effect. */
export const inForce = concern.createStateConfig({
  id: 'inForce',
  tags: 'waiting',
  meta: { waitsFor: 'handler', deadline: 'planReview' },
  exit: stopDeadline('planReview'),
  on: {
    ...leaves,
    ...planLookedAt,
    ...telling,
    agreementNotKept: decideAnew,
    adjust: decideAnew,
    reconsider: decideAnew,
    close,
  },
})
