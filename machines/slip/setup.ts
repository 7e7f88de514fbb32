import { assign, raise, setup } from 'xstate'
import type { WaitingMeta } from '../contract'
import type { ClockName } from '../effects'
import { type Announcement, effectActions } from '../parts/acts'
import { dateIn, slipActs } from './acts'
import { reaches, type SlipContext, type SlipMachineEvent } from './context'
import type { SlipInput } from './events'
import { guards } from './guards'

/** Everything that the slip statechart can name: its guards, its effects and what it keeps in mind. */
export const slip = setup({
  types: {
    context: {} as SlipContext,
    events: {} as SlipMachineEvent,
    input: {} as SlipInput,
    tags: {} as 'waiting' | 'outcome',
    meta: {} as WaitingMeta & { clock: ClockName },
  },
  guards,
  actions: {
    ...effectActions,
    ...slipActs,
    /** the act itself is what is recorded; nothing follows from it */
    record: () => {},
    set: assign((_, values: Partial<SlipContext>) => values),
    announce: raise((_, { what }: { what: Announcement }) => ({ type: `handling.${what}` as const })),
    reachFurther: assign(({ context }) => ({
      reach: reaches[reaches.indexOf(context.reach) + 1] ?? 'independentReviewers',
    })),
    countAttempt: assign(({ context, event }) =>
      event.type !== 'noteContact' || context.attempts.length >= 2 || context.attempts.includes(event.channel)
        ? {}
        : { attempts: [...context.attempts, event.channel].sort() },
    ),
    notePromise: assign(({ event }) => ({ promisedOn: dateIn(event, 'promisedOn') })),
    putOnTable: assign(({ event }, { by }: { by: 'subject' | 'handler' }) => ({
      proposalId: 'wordsId' in event ? event.wordsId : null,
      proposedBy: by,
    })),
    clearTable: assign({ proposalId: null, proposedBy: null }),
  },
})
