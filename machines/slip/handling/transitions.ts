import { capacities } from '../../effects'
import { revoke, startDeadline, stopDeadline, tell } from '../../shared/acts'
import { resting } from '../../shared/handling/after'
import { handlerLeaves, offerAnew } from '../../shared/handling/handler'

const judging = capacities.filter((capacity) => capacity !== 'subject' && capacity !== 'reporter')

/** Taking back a self-report ends all access to it; it is erased when its retention ends. */
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

/** Check-ins stop until the next handler begins them, and the subject is told of the change. */
export const slipHandlerLeaves = handlerLeaves(
  offerAnew(
    { type: 'set', params: { checkIns: 'none' } } as const,
    stopDeadline('checkIn'),
    tell('subject', 'handlerChanged'),
  ),
)
