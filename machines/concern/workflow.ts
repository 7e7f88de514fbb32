import type { Workflow } from '../contract'
import type { CaseDescription } from '../description'
import { migrating } from '../store'
import { describeConcern } from './describe'
import type { ConcernEvent } from './events'
import { concernEvents } from './events-contract'
import { concernMachine } from './machine'

/** Raise this, and give `migrating` a step from the version before, whenever a stored snapshot would not fit. */
const concernVersion = 1

/** The concern workflow under the contract of all workflows. */
export const concernWorkflow: Workflow<typeof concernMachine, ConcernEvent, CaseDescription> = {
  name: 'concern',
  machine: concernMachine,
  version: concernVersion,
  migrate: migrating(concernMachine, concernVersion),
  describe: describeConcern,
  events: concernEvents,
}
