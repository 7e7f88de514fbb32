import { caseWorkflows } from './cases'
import { coverWorkflow } from './cover/workflow'

/** Every workflow, by name. One live version of each; an older stored snapshot is lifted by `migrate`. */
export const workflows = { ...caseWorkflows, cover: coverWorkflow } as const

export {
  type AnyCaseEvent,
  beginCase,
  type CaseEvent,
  type CasePersonEvent,
  type CaseSnapshot,
  type CaseSnapshots,
  type CaseStep,
  caseWorkflows,
  contractOf,
  describeCase,
  restoreCase,
  stepCase,
  takesCase,
} from './cases'
export { type CoverSnapshot, type CoverState, describeCover } from './cover/workflow'
export type { CaseDescription, CaseWorkflowName } from './description'
export { type CaseSystemEvent, dueEvents } from './due-events'
export { begin, type Step, step, takes } from './step'
export { store } from './store'
