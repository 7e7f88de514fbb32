import type { AnyMachineSnapshot, AnyStateNode } from 'xstate'
import { dueAt } from '@/lib/deadlines/due'
import { defaultDurations } from '@/lib/deadlines/durations'
import type { DeadlineName } from '@/machines/effects'
import { look, type Seen } from './look'
import { type Graph, type SampleEvent, type Walkable, walk } from './walk'

/** One walk through a workflow: from these beginnings, without these events. */
export interface Walk {
  inputs: readonly unknown[]
  withhold: (event: SampleEvent) => boolean
  /** events that an earlier walk showed never to move the case are sent all the same */
  whole?: boolean
}

/** Several walks through one workflow, and the states that any of them stood in. */
export interface Walked {
  seen: ReadonlyMap<string, Seen>
  /** ids of state nodes, those of snapshots taken for another included */
  stoodIn: ReadonlySet<string>
}

/** Events that were sent and never moved anything need not be sent again beside another region. */
const idleEvents = (graph: Graph) => {
  const moving = new Set(graph.edges.filter(({ from, to }) => from !== to).map(({ event }) => event.type))
  const sent = new Set(graph.edges.map(({ event }) => event.type))
  return (type: string) => sent.has(type) && !moving.has(type)
}

/** Takes the walks in their order; the first tells which events stand still. */
export function walkAll(
  workflow: Walkable,
  keyOf: (snapshot: AnyMachineSnapshot) => string,
  walks: Readonly<Record<string, Walk>>,
): Walked {
  const seen = new Map<string, Seen>()
  const stoodIn = new Set<string>()
  const standIn = (snapshot: AnyMachineSnapshot) => {
    for (const { id } of snapshot._nodes) stoodIn.add(id)
  }
  let stands = (_type: string) => false
  for (const [name, { inputs, withhold, whole = false }] of Object.entries(walks)) {
    const graph = walk(workflow, {
      inputs,
      keyOf,
      onTwin: (_first, twin) => standIn(twin),
      withhold: (event) => withhold(event) || (!whole && stands(event.type)),
    })
    if (seen.size === 0) stands = idleEvents(graph)
    for (const { snapshot } of graph.nodes) standIn(snapshot)
    seen.set(name, look(graph))
    console.log(`${workflow.name}, ${name}: ${graph.nodes.length} states, ${graph.edges.length} transitions`)
  }
  return { seen, stoodIn }
}

const idsBelow = (node: AnyStateNode): string[] => [node.id, ...Object.values(node.states).flatMap(idsBelow)]
const everywhere = ({ seen }: Walked) => [...seen.values()].flatMap(({ graph }) => graph)

/** States that no walk stood in; `passing` are left in the same moment in which they are entered. */
export const missedStates = ({ machine }: Walkable, { stoodIn }: Walked, passing: readonly string[]) =>
  idsBelow(machine.root).filter((id) => !stoodIn.has(id) && !passing.includes(id))

/** Samples of the contract that were taken nowhere. */
export function samplesNeverTaken({ events }: Walkable, walked: Walked): string[] {
  const sent = new Set<SampleEvent>()
  for (const { edges } of everywhere(walked)) for (const { event } of edges) sent.add(event)
  const taken = new Set([...sent].map((event) => JSON.stringify(event)))
  return Object.values(events)
    .flatMap(({ samples }) => samples.map((sample) => JSON.stringify(sample)))
    .filter((sample) => !taken.has(sample))
}

/** What a snapshot may hold: a choice, a date, the id of sealed words; one level deep. */
const choice = /^[a-zA-Z]{1,24}$|^\d{4}-\d{2}-\d{2}$|^sample-words$/
const plain = (value: unknown) =>
  value === null || value === undefined || typeof value === 'boolean' || choice.test(String(value))
const parts = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [value]

/** Names of what a snapshot holds and should not. */
export const strangeContext = ({ graph }: Seen): string[] => [
  ...new Set(
    graph.nodes.flatMap(({ snapshot }) =>
      Object.entries(snapshot.context)
        .filter(([, value]) => !parts(value).every(plain))
        .map(([key]) => key),
    ),
  ),
]

/** Every deadline that was started, with the dates it was started for. */
export function deadlinesStarted(walked: Walked): { deadline: DeadlineName; on?: string }[] {
  const started = new Map<string, { deadline: DeadlineName; on?: string }>()
  for (const { beginnings, edges } of everywhere(walked))
    for (const { effects } of [...beginnings, ...edges])
      for (const effect of effects)
        if (effect.type === 'startDeadline') started.set(`${effect.deadline} ${effect.on}`, effect)
  return [...started.values()]
}

/** Those of them that have no time at which they are due. */
export const timeless = (started: ReturnType<typeof deadlinesStarted>): DeadlineName[] =>
  started.filter(({ deadline, on }) => !hasTime(deadline, on)).map(({ deadline }) => deadline)

function hasTime(deadline: DeadlineName, on: string | undefined): boolean {
  // counted along the route, with settings of their own
  if (deadline === 'acceptReminder' || deadline === 'acceptEscalation') return true
  const input = { now: 0, timeZone: 'Europe/London', durations: defaultDurations }
  try {
    return dueAt(deadline, { ...input, ...(on === undefined ? {} : { on }) }) > 0
  } catch {
    return false
  }
}
