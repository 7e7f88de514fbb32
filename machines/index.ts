import { coverWorkflow } from './cover/workflow'
import { slipWorkflow } from './slip/workflow'

/** Every workflow, by name. One live version of each; an older stored snapshot is lifted by `migrate`. */
export const workflows = { slip: slipWorkflow, cover: coverWorkflow } as const
export type WorkflowName = keyof typeof workflows

export { type CoverDescription, type CoverSnapshot, type CoverState, describeCover } from './cover/workflow'
export { describe, type SlipDescription, type SlipSnapshot, waitsFor } from './slip/describe'
export { dueEvents } from './slip/events-contract'
export { begin, effectsOf, type Step, step, takes } from './step'
export { isStored, type Stored, store } from './store'
