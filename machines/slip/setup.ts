import { setup } from 'xstate'
import type { WaitingMeta } from '../contract'
import type { DeadlineName } from '../effects'
import { effectActions } from '../shared/acts'
import { slipActs } from './acts'
import type { SlipContext, SlipMachineEvent } from './context'
import type { SlipInput } from './events'
import { guards } from './guards'

/** Everything that the slip statechart can name: its guards, its effects and what it keeps in mind. */
export const slip = setup({
  types: {
    context: {} as SlipContext,
    events: {} as SlipMachineEvent,
    input: {} as SlipInput,
    tags: {} as 'waiting' | 'outcome',
    meta: {} as WaitingMeta & { deadline: DeadlineName },
  },
  guards,
  actions: { ...effectActions, ...slipActs },
})
