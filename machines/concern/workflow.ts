import type { Workflow } from '../contract'
import { isStored, restore, type Stored } from '../store'
import type { ConcernEvent } from './events'
import { concernEvents } from './events-contract'
import { concernMachine } from './machine'

/** Raise this, and lift what the version before stored, whenever such a snapshot would not fit. */
const concernVersion = 2

/** Version 1 did not keep by whom a person was named: what is not known to be the handler's word is not theirs to take back. */
const fromVersion1 = ({ value, context }: Stored): Stored => ({
  value,
  context: { ...context, identifiedLater: false },
})

/** The ethical lapse workflow under the contract of all workflows. */
export const concernWorkflow: Workflow<typeof concernMachine, ConcernEvent> = {
  name: 'concern',
  machine: concernMachine,
  version: concernVersion,
  migrate(stored, fromVersion) {
    if (!isStored(stored)) throw new Error('concern: not a stored snapshot')
    if (fromVersion !== 1 && fromVersion !== concernVersion)
      throw new Error(`concern: no snapshot of version ${fromVersion} is known`)
    return restore(concernMachine, fromVersion === 1 ? fromVersion1(stored) : stored)
  },
  events: concernEvents,
}
