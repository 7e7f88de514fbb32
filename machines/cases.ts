import { type AdviceSnapshot, describeAdvice } from './advice/describe'
import type { AdviceEvent, AdviceInput, AdvicePersonEvent } from './advice/events'
import { adviceWorkflow } from './advice/workflow'
import { type ConcernSnapshot, describeConcern } from './concern/describe'
import type { ConcernEvent, ConcernInput, ConcernPersonEvent } from './concern/events'
import { concernWorkflow } from './concern/workflow'
import type { EventSource } from './contract'
import type { CaseDescription, CaseWorkflowName } from './description'
import type { CaseSystemEvent } from './due-events'
import type { Effect } from './effects'
import { describeSlip, type SlipSnapshot } from './slip/describe'
import type { SlipEvent, SlipInput, SlipPersonEvent } from './slip/events'
import { slipWorkflow } from './slip/workflow'
import { begin, step, takes } from './step'

/** The workflows of a file: two that handle a case, and the question asked about one. */
export const caseWorkflows = {
  slip: slipWorkflow,
  concern: concernWorkflow,
  advice: adviceWorkflow,
} as const satisfies Record<CaseWorkflowName, unknown>

export type CaseSnapshot = SlipSnapshot | ConcernSnapshot | AdviceSnapshot
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

/** The next snapshot, and what the world has to do with it, in the order in which it is to be done. */
export interface CaseStep {
  snapshot: CaseSnapshot
  effects: Effect[]
}

/** One workflow with everything that is done with it, whichever it is: the name decides what a snapshot is. */
interface Door {
  begin(input: unknown): CaseStep
  step(snapshot: CaseSnapshot, event: AnyCaseEvent): CaseStep | null
  takes(snapshot: CaseSnapshot, event: AnyCaseEvent): boolean
  restore(stored: unknown, fromVersion: number): CaseSnapshot
  describe(snapshot: CaseSnapshot): CaseDescription
  events: Record<string, CaseEventContract | undefined>
}

const doors: Record<CaseWorkflowName, Door> = {
  slip: {
    begin: (input) => begin(slipWorkflow, input as SlipInput),
    step: (snapshot, event) => step(slipWorkflow, snapshot as SlipSnapshot, event as SlipEvent),
    takes: (snapshot, event) => takes(slipWorkflow, snapshot as SlipSnapshot, event as SlipEvent),
    restore: (stored, fromVersion) => slipWorkflow.migrate(stored, fromVersion),
    describe: (snapshot) => describeSlip(snapshot as SlipSnapshot),
    events: slipWorkflow.events,
  },
  concern: {
    begin: (input) => begin(concernWorkflow, input as ConcernInput),
    step: (snapshot, event) => step(concernWorkflow, snapshot as ConcernSnapshot, event as ConcernEvent),
    takes: (snapshot, event) => takes(concernWorkflow, snapshot as ConcernSnapshot, event as ConcernEvent),
    restore: (stored, fromVersion) => concernWorkflow.migrate(stored, fromVersion),
    describe: (snapshot) => describeConcern(snapshot as ConcernSnapshot),
    events: concernWorkflow.events,
  },
  advice: {
    begin: (input) => begin(adviceWorkflow, input as AdviceInput),
    step: (snapshot, event) => step(adviceWorkflow, snapshot as AdviceSnapshot, event as AdviceEvent),
    takes: (snapshot, event) => takes(adviceWorkflow, snapshot as AdviceSnapshot, event as AdviceEvent),
    restore: (stored, fromVersion) => adviceWorkflow.migrate(stored, fromVersion),
    describe: (snapshot) => describeAdvice(snapshot as AdviceSnapshot),
    events: adviceWorkflow.events,
  },
}

/** The first snapshot of a file, and what follows from its beginning. */
export const beginCase = <N extends CaseWorkflowName>(name: N, input: CaseInput[N]): CaseStep =>
  doors[name].begin(input)

/** One event. Null when the workflow does not take it now, does not know it, or when it lacks the words it needs. */
export const stepCase = (
  name: CaseWorkflowName,
  snapshot: CaseSnapshot,
  event: AnyCaseEvent,
): CaseStep | null => doors[name].step(snapshot, event)

/** Whether the workflow takes this event now. */
export const takesCase = (name: CaseWorkflowName, snapshot: CaseSnapshot, event: AnyCaseEvent): boolean =>
  doors[name].takes(snapshot, event)

/** A stored snapshot, lifted from an older version. Throws when that is not known, or it is no snapshot. */
export const restoreCase = (name: CaseWorkflowName, stored: unknown, fromVersion: number): CaseSnapshot =>
  doors[name].restore(stored, fromVersion)

/** Everything a page may want to know of where a file is. Pure; throws nothing. */
export const describeCase = (name: CaseWorkflowName, snapshot: CaseSnapshot): CaseDescription =>
  doors[name].describe(snapshot)

/** What a workflow's contract says about one kind of event; null when it has none of that name. */
export const contractOf = (name: CaseWorkflowName, type: string): CaseEventContract | null =>
  Object.hasOwn(doors[name].events, type) ? (doors[name].events[type] ?? null) : null
