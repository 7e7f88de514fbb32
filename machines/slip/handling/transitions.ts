import { capacities } from '../../effects'
import { revoke, startDeadline, stopDeadline, tell } from '../../shared/acts'
import { resting } from '../../shared/handling/after'
import { handlerLeaves, offerAnew } from '../../shared/handling/handler'

const judging = capacities.filter((capacity) => capacity !== 'subject' && capacity !== 'reporter')

/** A self-report taken back: nobody reads it any more, and after a short while it is gone. */
export const withdraw = {
  guard: 'mayWithdraw',
  target: '#withdrawn',
  actions: [
    { type: 'closeDocuments' },
    tell('handler', 'closed'),
    ...judging.map((capacity) => revoke(capacity)),
    ...resting,
    startDeadline('retention'),
  ],
} as const

/** Check-ins and the subject's notice fall to whoever takes it next. */
export const slipHandlerLeaves = handlerLeaves(
  offerAnew(
    { type: 'set', params: { checkIns: 'none' } } as const,
    stopDeadline('checkIn'),
    tell('subject', 'handlerChanged'),
  ),
)
