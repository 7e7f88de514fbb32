import { setup } from 'xstate'
import type { WaitingMeta } from '../contract'
import type { DeadlineName } from '../effects'
import { effectActions } from '../shared/acts'
import { concernActs } from './acts'
import type { ConcernContext, ConcernMachineEvent } from './context'
import type { ConcernInput } from './events'
import { guards } from './guards'

/** What the concern statechart can name: its guards, its effects and its context. */
export const concern = setup({
  types: {
    context: {} as ConcernContext,
    events: {} as ConcernMachineEvent,
    input: {} as ConcernInput,
    tags: {} as 'waiting' | 'outcome',
    meta: {} as WaitingMeta & { deadline: DeadlineName },
  },
  guards,
  actions: { ...effectActions, ...concernActs },
})
