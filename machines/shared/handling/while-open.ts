import { startDeadline, stopDeadline, tell } from '../acts'

/** Events that a case takes in every state: at the root of the open case, beside all regions. */
export const whileOpen = {
  updateDue: {
    actions: [
      tell('handler', 'update'),
      tell('subject', 'update'),
      tell('reporter', 'update'),
      startDeadline('update'),
    ],
  },
  longOpenDue: { actions: [tell('handler', 'update'), startDeadline('longOpen')] },
  returned: {
    guard: 'rolePaused',
    actions: [
      { type: 'set', params: { role: 'returned' } },
      stopDeadline('returnDate'),
      tell('handler', 'somethingWaits'),
      tell('subject', 'update'),
    ],
  },
  returnDateDue: { actions: [tell('subject', 'returnDate'), tell('handler', 'returnDate')] },
  retentionDue: { guard: 'mayErase', target: 'erased' },
} as const

/** A plan is looked at again, by both sides. */
export const planLookedAt = {
  planReviewDue: {
    actions: [tell('handler', 'planReview'), tell('subject', 'planReview'), startDeadline('planReview')],
  },
} as const

/** Another report belongs to it, or another case has to do with it. */
export const filesJoined = {
  attachReport: { guard: 'caseStands', actions: tell('handler', 'somethingWaits') },
  linkCase: { guard: 'caseStands', actions: { type: 'record' } },
} as const
