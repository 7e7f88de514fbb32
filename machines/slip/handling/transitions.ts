import { capacities } from '../../effects'
import { revoke, startClock, stopClock, tell } from '../../parts/acts'
import { resting } from '../../parts/handling/after'
import { handlerLeaves, offerAnew } from '../../parts/handling/handler'

const judging = capacities.filter((capacity) => capacity !== 'subject' && capacity !== 'reporter')

/** A self-report taken back: nobody reads it any more, and after a short while it is gone. */
export const withdraw = {
  guard: 'mayWithdraw',
  target: '#withdrawn',
  actions: [
    { type: 'closeWords' },
    tell('handler', 'closed'),
    ...judging.map((capacity) => revoke(capacity)),
    ...resting,
    startClock('retention'),
  ],
} as const

/** Check-ins and the subject's notice fall to whoever takes it next. */
export const slipHandlerLeaves = handlerLeaves(
  offerAnew(
    { type: 'set', params: { checkIns: 'none' } } as const,
    stopClock('checkIn'),
    tell('subject', 'handlerChanged'),
  ),
)
