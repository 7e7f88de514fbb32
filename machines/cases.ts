import { type ConsultationSnapshot, describeConsultation } from './consultation/describe'
import type { ConsultationEvent, ConsultationInput, ConsultationPersonEvent } from './consultation/events'
import { consultationWorkflow } from './consultation/workflow'
import type { EventSource } from './contract'
import type { CaseDescription, CaseWorkflowName } from './description'
import type { CaseSystemEvent } from './due-events'
import type { Effect } from './effects'
import { describeLapse, type LapseSnapshot } from './ethical-lapse/describe'
import type { LapseEvent, LapseInput, LapsePersonEvent } from './ethical-lapse/events'
import { lapseWorkflow } from './ethical-lapse/workflow'
import { describeSlip, type SlipSnapshot } from './slip/describe'
import type { SlipEvent, SlipInput, SlipPersonEvent } from './slip/events'
import { slipWorkflow } from './slip/workflow'
import { begin, step, takes } from './step'

/** The workflows of a file: two that handle a case, and the question asked about one. */
export const caseWorkflows = {
  slip: slipWorkflow,
  ethicalLapse: lapseWorkflow,
  consultation: consultationWorkflow,
} as const satisfies Record<CaseWorkflowName, unknown>

export type CaseSnapshot = SlipSnapshot | LapseSnapshot | ConsultationSnapshot
export type CasePersonEvent = SlipPersonEvent | LapsePersonEvent | ConsultationPersonEvent
export type CaseEvent = SlipEvent | LapseEvent | ConsultationEvent

/** Any event, and a clock's or a directory job's of which only the name is known. */
export type AnyCaseEvent = CaseEvent | { type: CaseSystemEvent['type'] }

/** What a workflow's contract says about one kind of event. */
export interface CaseEventContract {
  source: EventSource
  needsWords: boolean
  samples: readonly CaseEvent[]
}

/** What fixes a file of each workflow before its first event. */
export interface CaseInput {
  slip: SlipInput
  ethicalLapse: LapseInput
  consultation: ConsultationInput
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
  ethicalLapse: {
    begin: (input) => begin(lapseWorkflow, input as LapseInput),
    step: (snapshot, event) => step(lapseWorkflow, snapshot as LapseSnapshot, event as LapseEvent),
    takes: (snapshot, event) => takes(lapseWorkflow, snapshot as LapseSnapshot, event as LapseEvent),
    restore: (stored, fromVersion) => lapseWorkflow.migrate(stored, fromVersion),
    describe: (snapshot) => describeLapse(snapshot as LapseSnapshot),
    events: lapseWorkflow.events,
  },
  consultation: {
    begin: (input) => begin(consultationWorkflow, input as ConsultationInput),
    step: (snapshot, event) =>
      step(consultationWorkflow, snapshot as ConsultationSnapshot, event as ConsultationEvent),
    takes: (snapshot, event) =>
      takes(consultationWorkflow, snapshot as ConsultationSnapshot, event as ConsultationEvent),
    restore: (stored, fromVersion) => consultationWorkflow.migrate(stored, fromVersion),
    describe: (snapshot) => describeConsultation(snapshot as ConsultationSnapshot),
    events: consultationWorkflow.events,
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
