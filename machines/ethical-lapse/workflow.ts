import type { Workflow } from '../contract'
import { isStored, restore, type Stored } from '../store'
import type { LapseEvent } from './events'
import { lapseEvents } from './events-contract'
import { lapseMachine } from './machine'

/** Raise this, and lift what the version before stored, whenever such a snapshot would not fit. */
const lapseVersion = 2

/** Version 1 did not keep by whom a person was named: what is not known to be the handler's word is not theirs to take back. */
const fromVersion1 = ({ value, context }: Stored): Stored => ({
  value,
  context: { ...context, identifiedLater: false },
})

/** The ethical lapse workflow under the contract of all workflows. */
export const lapseWorkflow: Workflow<typeof lapseMachine, LapseEvent> = {
  name: 'ethicalLapse',
  machine: lapseMachine,
  version: lapseVersion,
  migrate(stored, fromVersion) {
    if (!isStored(stored)) throw new Error('ethicalLapse: not a stored snapshot')
    if (fromVersion !== 1 && fromVersion !== lapseVersion)
      throw new Error(`ethicalLapse: no snapshot of version ${fromVersion} is known`)
    return restore(lapseMachine, fromVersion === 1 ? fromVersion1(stored) : stored)
  },
  events: lapseEvents,
}
