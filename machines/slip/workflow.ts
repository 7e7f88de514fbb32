import type { Workflow } from '../contract'
import type { CaseDescription } from '../description'
import { migrating } from '../store'
import { describeSlip } from './describe'
import type { SlipEvent } from './events'
import { slipEvents } from './events-contract'
import { slipMachine } from './machine'

/** Raise this, and give `migrating` a step from the version before, whenever a stored snapshot would not fit. */
const slipVersion = 1

/** The slip workflow under the contract of all workflows. */
export const slipWorkflow: Workflow<typeof slipMachine, SlipEvent, CaseDescription> = {
  name: 'slip',
  machine: slipMachine,
  version: slipVersion,
  migrate: migrating(slipMachine, slipVersion),
  describe: describeSlip,
  events: slipEvents,
}
