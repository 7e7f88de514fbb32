import type { Workflow } from '../contract'
import { isStored, restore, type Stored } from '../store'
import type { SlipEvent } from './events'
import { slipEvents } from './events-contract'
import { slipMachine } from './machine'

/** Raise this, and add a step to `lifts`, whenever a stored snapshot of the version before would not fit. */
const slipVersion = 3

/**
 * Version 1 knew no legal hold, could not keep a report until morning, and kept the source of the report as it was
 * asked. Nothing in it is lost: a case of that version has no hold, has been sent, and has its handler.
 */
function fromVersion1({ value, context }: Stored): Stored {
  const { source, ...rest } = context
  const open = typeof value === 'object' ? value.open : undefined
  return {
    value: typeof open === 'object' ? { open: { ...open, legalHold: 'none' } } : value,
    context: {
      ...rest,
      selfReported: source === 'self',
      heldUntilMorning: false,
      handlerLeft: false,
      erasureDue: false,
    },
  }
}

/** Version 2 knew no exceptions of the firewall: none was asked for. Its handlers were reminded again and again. */
function fromVersion2({ value, context }: Stored): Stored {
  const open = typeof value === 'object' ? value.open : undefined
  return {
    value: typeof open === 'object' ? { open: { ...open, firewall: 'none' } } : value,
    context: { ...context, ground: null, reminded: false },
  }
}

/** From each older version to the next. */
const lifts: Record<number, (stored: Stored) => Stored> = { 1: fromVersion1, 2: fromVersion2 }

/** The slip workflow under the contract of all workflows. */
export const slipWorkflow: Workflow<typeof slipMachine, SlipEvent> = {
  name: 'slip',
  machine: slipMachine,
  version: slipVersion,
  migrate(stored, fromVersion) {
    if (!isStored(stored)) throw new Error('slip: not a stored snapshot')
    let lifted: Stored = stored
    for (let version = fromVersion; version !== slipVersion; version += 1) {
      const lift = lifts[version]
      if (!lift) throw new Error(`slip: no snapshot of version ${fromVersion} is known`)
      lifted = lift(lifted)
    }
    return restore(slipMachine, lifted)
  },
  events: slipEvents,
}
