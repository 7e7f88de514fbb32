import type { AnyStateMachine, SnapshotFrom, StateValue } from 'xstate'

/** What is written beside a case: plain JSON, of one version of one machine. */
export interface Stored {
  value: StateValue
  context: Record<string, unknown>
}

/** The part of a snapshot that has to be kept; the machine knows the rest. */
export const store = (snapshot: { value: StateValue; context: object }): Stored => ({
  value: structuredClone(snapshot.value),
  context: { ...snapshot.context },
})

/** Whether something read from the database has the shape of a stored snapshot. */
export const isStored = (candidate: unknown): candidate is Stored =>
  typeof candidate === 'object' &&
  candidate !== null &&
  'value' in candidate &&
  (typeof candidate.value === 'string' ||
    (typeof candidate.value === 'object' && candidate.value !== null)) &&
  'context' in candidate &&
  typeof candidate.context === 'object' &&
  candidate.context !== null

/** The snapshot of a stored one of the live version. Throws when the machine knows no such state. */
export function restore<M extends AnyStateMachine>(machine: M, stored: unknown): SnapshotFrom<M> {
  if (!isStored(stored)) throw new Error(`${machine.id}: not a stored snapshot`)
  return machine.resolveState({ value: stored.value, context: stored.context }) as SnapshotFrom<M>
}

/** From each older version of a stored snapshot to the next. */
export type Lifts = Readonly<Record<number, (older: Stored) => Stored>>

/**
 * `migrate` of a workflow: lifts a stored snapshot step by step to the live version and restores it. Throws for a version
 * from which no step leads there, a newer one included, and for what is no snapshot.
 */
export const migrating =
  <M extends AnyStateMachine>(machine: M, version: number, lifts: Lifts = {}) =>
  (stored: unknown, fromVersion: number): SnapshotFrom<M> => {
    if (!isStored(stored)) throw new Error(`${machine.id}: not a stored snapshot`)
    let lifted = stored
    for (let at = fromVersion; at !== version; at += 1) {
      const lift = lifts[at]
      if (!lift) throw new Error(`${machine.id}: no snapshot of version ${fromVersion} is known`)
      lifted = lift(lifted)
    }
    return restore(machine, lifted)
  }
