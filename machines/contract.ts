import type { AnyStateMachine, EventObject, SnapshotFrom } from 'xstate'
import type { Capacity } from './effects'

/** Who may cause an event at all. `system` events come from a deadline or a job, never from a request. */
export type EventSource = 'person' | 'system'

/** What the rest of the house needs to know about one kind of event of one workflow. */
export interface EventContract<E extends EventObject> {
  source: EventSource
  /** the event carries `documentId`, the id of a sealed document, and is not taken without it */
  needsDocument: boolean
  /** payloads that together take the workflow through every state; used by tests and by `availableEvents` */
  samples: readonly E[]
}

/** One workflow, as `machines/index.ts` exports it. */
export interface Workflow<M extends AnyStateMachine, E extends EventObject, D = unknown> {
  name: string
  machine: M
  /** the version written beside each snapshot; `migrate` lifts an older one */
  version: number
  migrate(snapshot: unknown, fromVersion: number): SnapshotFrom<M>
  /** where it is, for pages and rules. Pure; throws nothing */
  describe(snapshot: SnapshotFrom<M>): D
  events: { readonly [T in E['type']]: EventContract<Extract<E, { type: T }>> }
}

/** `meta` of a state tagged `waiting`: whose move it is. */
export interface WaitingMeta {
  waitsFor: Capacity
}
