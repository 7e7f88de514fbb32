import type { Workflow } from '../contract'
import { restore } from '../store'
import type { LapseEvent } from './events'
import { lapseEvents } from './events-contract'
import { lapseMachine } from './machine'

export const lapseVersion = 1

/** The ethical lapse workflow under the contract of all workflows. */
export const lapseWorkflow: Workflow<typeof lapseMachine, LapseEvent> = {
  name: 'ethicalLapse',
  machine: lapseMachine,
  version: lapseVersion,
  migrate(stored, fromVersion) {
    if (fromVersion !== lapseVersion)
      throw new Error(`ethicalLapse: no snapshot of version ${fromVersion} is known`)
    return restore(lapseMachine, stored)
  },
  events: lapseEvents,
}
