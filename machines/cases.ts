import type { AdviceSnapshot } from './advice/describe'
import type { AdviceEvent, AdviceInput, AdvicePersonEvent } from './advice/events'
import { adviceWorkflow } from './advice/workflow'
import type { ConcernSnapshot } from './concern/describe'
import type { ConcernEvent, ConcernInput, ConcernPersonEvent } from './concern/events'
import { concernWorkflow } from './concern/workflow'
import type { EventSource } from './contract'
import type { CaseDescription, CaseWorkflowName } from './description'
import type { CaseSystemEvent } from './due-events'
import type { Effect } from './effects'
import type { SlipSnapshot } from './slip/describe'
import type { SlipEvent, SlipInput, SlipPersonEvent } from './slip/events'
import { slipWorkflow } from './slip/workflow'
import { begin, stepAny, takesAny } from './step'

/** The workflows of a file: two that handle a case, and the question asked about one. */
export const caseWorkflows = {
  slip: slipWorkflow,
  concern: concernWorkflow,
  advice: adviceWorkflow,
} as const satisfies Record<CaseWorkflowName, unknown>

export type CasePersonEvent = SlipPersonEvent | ConcernPersonEvent | AdvicePersonEvent
export type CaseEvent = SlipEvent | ConcernEvent | AdviceEvent

/** Any event, and a deadline's or a directory job's of which only the name is known. */
export type AnyCaseEvent = CaseEvent | { type: CaseSystemEvent['type'] }

/** What a workflow's contract says about one kind of event. */
export interface CaseEventContract {
  source: EventSource
  needsDocument: boolean
  samples: readonly CaseEvent[]
}

/** What fixes a file of each workflow before its first event. */
export interface CaseInput {
  slip: SlipInput
  concern: ConcernInput
  advice: AdviceInput
}

/** What a snapshot of each workflow is. */
export interface CaseSnapshots {
  slip: SlipSnapshot
  concern: ConcernSnapshot
  advice: AdviceSnapshot
}
export type CaseSnapshot = CaseSnapshots[CaseWorkflowName]

/** The next snapshot, and what the world has to do with it, in the order in which it is to be done. */
export interface CaseStep<S = CaseSnapshot> {
  snapshot: S
  effects: Effect[]
}

/** One workflow with everything that is done with it: `S` is its snapshot, `I` what fixes it at its beginning. */
interface CaseMachine<S, I> {
  begin(input: I): CaseStep<S>
  step(snapshot: S, event: AnyCaseEvent): CaseStep<S> | null
  takes(snapshot: S, event: AnyCaseEvent): boolean
  restore(stored: unknown, fromVersion: number): S
  describe(snapshot: S): CaseDescription
  events: Readonly<Record<string, CaseEventContract | undefined>>
}

const slip: CaseMachine<SlipSnapshot, SlipInput> = {
  begin: (input) => begin(slipWorkflow, input),
  step: (snapshot, event) => stepAny(slipWorkflow, snapshot, event),
  takes: (snapshot, event) => takesAny(slipWorkflow, snapshot, event),
  restore: slipWorkflow.migrate,
  describe: slipWorkflow.describe,
  events: slipWorkflow.events,
}
const concern: CaseMachine<ConcernSnapshot, ConcernInput> = {
  begin: (input) => begin(concernWorkflow, input),
  step: (snapshot, event) => stepAny(concernWorkflow, snapshot, event),
  takes: (snapshot, event) => takesAny(concernWorkflow, snapshot, event),
  restore: concernWorkflow.migrate,
  describe: concernWorkflow.describe,
  events: concernWorkflow.events,
}
const advice: CaseMachine<AdviceSnapshot, AdviceInput> = {
  begin: (input) => begin(adviceWorkflow, input),
  step: (snapshot, event) => stepAny(adviceWorkflow, snapshot, event),
  takes: (snapshot, event) => takesAny(adviceWorkflow, snapshot, event),
  restore: adviceWorkflow.migrate,
  describe: adviceWorkflow.describe,
  events: adviceWorkflow.events,
}

/** The name decides what a snapshot is. A new workflow without an entry does not compile. */
const machines: { readonly [N in CaseWorkflowName]: CaseMachine<CaseSnapshots[N], CaseInput[N]> } = {
  slip,
  concern,
  advice,
}

/** The first snapshot of a file, and what follows from its beginning. */
export const beginCase = <N extends CaseWorkflowName>(
  name: N,
  input: CaseInput[N],
): CaseStep<CaseSnapshots[N]> => machines[name].begin(input)

/**
 * One event. Null when the workflow does not take it now, does not know it, or when it lacks the text it needs.
 * NB: a caller that knows the name only as one of all has to bring the snapshot of that file: both come from one row.
 */
export const stepCase = <N extends CaseWorkflowName>(
  name: N,
  snapshot: CaseSnapshots[N],
  event: AnyCaseEvent,
): CaseStep<CaseSnapshots[N]> | null => machines[name].step(snapshot, event)

/** Whether the workflow takes this event now. */
export const takesCase = <N extends CaseWorkflowName>(
  name: N,
  snapshot: CaseSnapshots[N],
  event: AnyCaseEvent,
): boolean => machines[name].takes(snapshot, event)

/** A stored snapshot, lifted from an older version. Throws when that is not known, or it is no snapshot. */
export const restoreCase = <N extends CaseWorkflowName>(
  name: N,
  stored: unknown,
  fromVersion: number,
): CaseSnapshots[N] => machines[name].restore(stored, fromVersion)

/** Everything a page may want to know of where a file is. Pure; throws nothing. */
export const describeCase = <N extends CaseWorkflowName>(
  name: N,
  snapshot: CaseSnapshots[N],
): CaseDescription => machines[name].describe(snapshot)

/** What a workflow's contract says about one kind of event; null when it has none of that name. */
export const contractOf = (name: CaseWorkflowName, type: string): CaseEventContract | null =>
  Object.hasOwn(machines[name].events, type) ? (machines[name].events[type] ?? null) : null
