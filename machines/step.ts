import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventObject,
  type InputFrom,
  initialTransition,
  type SnapshotFrom,
  transition,
} from 'xstate'
import type { Workflow } from './contract'
import type { CoverEffect } from './cover/effects'
import { coverEffectActions, type coverMachine } from './cover/machine'
import type { Effect } from './effects'
import { effectActions } from './shared/acts'

/** What the effects of a machine look like: cover has its own, every case workflow shares one union. */
type EffectOf<M extends AnyStateMachine> = M extends typeof coverMachine ? CoverEffect : Effect

/** The next snapshot, and what the world has to do with it, in the order in which it is to be done. */
export interface Step<M extends AnyStateMachine> {
  snapshot: SnapshotFrom<M>
  effects: EffectOf<M>[]
}

interface ActionData {
  type: string
  params?: unknown
}

const known = new Set([...Object.keys(effectActions), ...Object.keys(coverEffectActions)])

/** The effects among the actions of a transition. What a machine does to its own context is not one. */
export const effectsOf = <F extends { type: string } = Effect>(actions: readonly ActionData[]): F[] =>
  actions.flatMap(({ type, params }) =>
    // the statecharts' `setup` types the parameters of each effect; XState hands them back untyped
    known.has(type) ? [{ type, ...(params as object | undefined) } as F] : [],
  )

/** The first snapshot of a workflow, and what follows from its beginning. */
export function begin<M extends AnyStateMachine, E extends EventObject>(
  workflow: Workflow<M, E>,
  input: InputFrom<M>,
): Step<M> {
  const [snapshot, actions] = initialTransition<AnyStateMachine>(workflow.machine, input)
  return { snapshot: snapshot as SnapshotFrom<M>, effects: effectsOf(actions) }
}

/**
 * One event. Null when the workflow does not take it now, does not know it, or when it lacks the text it needs:
 * XState itself would ignore such an event without a sign. Policy is asked before, never here.
 */
export const step = <M extends AnyStateMachine, E extends EventObject>(
  workflow: Workflow<M, E>,
  snapshot: SnapshotFrom<M>,
  event: E,
): Step<M> | null => stepAny(workflow, snapshot, event)

/** Whether the workflow takes this event now. Nothing is taken after the end: XState would still listen at the root. */
export const takes = <M extends AnyStateMachine, E extends EventObject>(
  workflow: Workflow<M, E>,
  snapshot: SnapshotFrom<M>,
  event: E,
): boolean => takesAny(workflow, snapshot, event)

/** `step` for an event that may be another workflow's, or a deadline's of which only the name is known. */
export function stepAny<M extends AnyStateMachine, E extends EventObject>(
  workflow: Workflow<M, E>,
  snapshot: SnapshotFrom<M>,
  event: EventObject,
): Step<M> | null {
  if (!takesAny(workflow, snapshot, event)) return null
  const [next, actions] = transition<AnyStateMachine>(workflow.machine, snapshot, event)
  return { snapshot: next as SnapshotFrom<M>, effects: effectsOf(actions) }
}

/** `takes` for any event. */
export function takesAny<M extends AnyStateMachine, E extends EventObject>(
  workflow: Workflow<M, E>,
  snapshot: SnapshotFrom<M>,
  event: EventObject,
): boolean {
  const current: AnyMachineSnapshot = snapshot
  return current.status === 'active' && Object.hasOwn(workflow.events, event.type) && current.can(event)
}
