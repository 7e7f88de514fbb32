import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  initialTransition,
} from 'xstate'
import type { Effect } from '@/machines/effects'
import { effectsOf } from '@/machines/step'

/** An event as the contract samples it. */
export interface SampleEvent {
  type: string
  documentId?: string | null
  proposalId?: string
  promisedOn?: string | null
  shownId?: string | null
}

/** What a walk needs of a workflow; a mutant is one too. */
export interface Walkable {
  name: string
  machine: AnyStateMachine
  events: Record<
    string,
    { source: 'person' | 'system'; needsDocument: boolean; samples: readonly SampleEvent[] }
  >
}

export interface Node {
  index: number
  snapshot: AnyMachineSnapshot
}

export interface Edge {
  from: Node
  to: Node
  event: SampleEvent
  effects: Effect[]
}

/** Every state that can be reached, every event that is taken there, and what follows from each beginning. */
export interface Graph {
  workflow: Walkable
  nodes: Node[]
  edges: Edge[]
  beginnings: { node: Node; effects: Effect[] }[]
}

interface WalkOptions {
  inputs: readonly unknown[]
  /** snapshots with the same key have the same future */
  keyOf: (snapshot: AnyMachineSnapshot) => string
  /** samples that are not sent */
  withhold?: (event: SampleEvent) => boolean
  /** called with each snapshot whose key is known already: a second one of the same future */
  onTwin?: (first: Node, twin: AnyMachineSnapshot) => void
  /** whether the walk has shown what it was for, asked again whenever it is four times as long */
  enough?: (graph: Graph) => boolean
  /** an infinite context would make the walk endless */
  limit?: number
}

type ActionData = Parameters<AnyActorScope['actionExecutor']>[0]

/**
 * `transition()` of XState without its cost: that makes a whole actor for each call, for a scope in which nothing
 * happens. A walk makes one and keeps it. `next` is the same object when the event was not taken.
 */
export function stepper(machine: AnyStateMachine, input: unknown) {
  const self = createActor(machine, { input })
  const nothing = () => {}
  return (snapshot: AnyMachineSnapshot, event: SampleEvent) => {
    const actions: ActionData[] = []
    const next: AnyMachineSnapshot = machine.transition(snapshot, event, {
      self,
      system: self.system,
      id: '',
      sessionId: '',
      logger: nothing,
      defer: nothing,
      stopChild: nothing,
      emit: nothing,
      actionExecutor: (action) => actions.push(action),
    })
    return { next, effects: effectsOf(actions), taken: next !== snapshot || actions.length > 0 }
  }
}

/** Walks a workflow with every sample of every event, in XState itself, until nothing new is found. */
export function walk(
  workflow: Walkable,
  { inputs, keyOf, withhold = () => false, onTwin, enough, limit = 60_000 }: WalkOptions,
): Graph {
  const graph: Graph = { workflow, nodes: [], edges: [], beginnings: [] }
  const known = new Map<string, Node>()
  const visit = (snapshot: AnyMachineSnapshot): Node => {
    const key = keyOf(snapshot)
    const first = known.get(key)
    if (first) {
      onTwin?.(first, snapshot)
      return first
    }
    const node = { index: graph.nodes.length, snapshot }
    if (node.index >= limit) throw new Error(`more than ${limit} states: is the context finite?`)
    known.set(key, node)
    graph.nodes.push(node)
    return node
  }
  for (const input of inputs) {
    const [snapshot, actions] = initialTransition(workflow.machine, input)
    graph.beginnings.push({ node: visit(snapshot), effects: effectsOf(actions) })
  }
  const step = stepper(workflow.machine, inputs[0])
  let nextLook = 25
  // `nodes` grows while it is read: whatever is found is walked in its turn
  for (const from of graph.nodes) {
    if (enough && from.index === nextLook) {
      if (enough(graph)) break
      nextLook *= 4
    }
    for (const event of heardBy(workflow, from.snapshot)) {
      if (withhold(event)) continue
      const { next, effects, taken } = step(from.snapshot, event)
      if (!taken) continue
      graph.edges.push({ from, to: next === from.snapshot ? from : visit(next), event, effects })
    }
  }
  return graph
}

/** The samples of what the active states listen to; guards may still refuse them. */
export const heardBy = ({ events }: Walkable, snapshot: AnyMachineSnapshot): SampleEvent[] =>
  snapshot.status === 'done'
    ? []
    : [...new Set(snapshot._nodes.flatMap((node) => node.ownEvents as string[]))].flatMap((type) =>
        Object.hasOwn(events, type) ? (events[type]?.samples ?? []) : [],
      )
