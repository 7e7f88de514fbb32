import { setup } from 'xstate'
import type { WaitingMeta } from '../contract'
import type { ClockName } from '../effects'
import { effectActions } from '../parts/acts'
import { lapseActs } from './acts'
import type { LapseContext, LapseMachineEvent } from './context'
import type { LapseInput } from './events'
import { guards } from './guards'

/** Everything that the lapse statechart can name: its guards, its effects and what it keeps in mind. */
export const lapse = setup({
  types: {
    context: {} as LapseContext,
    events: {} as LapseMachineEvent,
    input: {} as LapseInput,
    tags: {} as 'waiting' | 'outcome',
    meta: {} as WaitingMeta & { clock: ClockName },
  },
  guards,
  actions: { ...effectActions, ...lapseActs },
})
