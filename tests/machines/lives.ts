import { expect } from 'vitest'
import type { AnyMachineSnapshot } from 'xstate'
import { type CaseSnapshots, stepCase } from '@/machines'
import {
  type Edge,
  type Graph,
  heardBy,
  type Node,
  type SampleEvent,
  stepper,
  type Walkable,
  walk,
} from './walk'

/** The same numbers each time, so that a failure can be looked at. */
function* numbers(seed: number) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

/** Lives of a case of this workflow, with every region at once: each a graph that is a single line. */
export function livesOf(workflow: Walkable, inputs: readonly unknown[]) {
  const take = stepper(workflow.machine, inputs[0])
  return (seed: number, length: number): Graph => {
    const random = numbers(seed)
    const pick = <T>(from: readonly T[]): T => from[Math.floor((random.next().value ?? 0) * from.length)] as T
    const begun = walk(workflow, { inputs: [pick(inputs)], keyOf: () => '', withhold: () => true })
    const nodes: Node[] = [...begun.nodes]
    const edges: Edge[] = []
    for (let from = nodes[0]; from && edges.length < length; from = nodes.at(-1)) {
      const current = from.snapshot
      if (current.status === 'done') break
      // any event that is taken, as often as any other, whatever number of samples it has
      const event = pick(heardBy(workflow, current))
      const { next, effects, taken } = take(current, event)
      if (!taken) continue
      const to = { index: nodes.length, snapshot: next }
      nodes.push(to)
      edges.push({ from, to, event, effects })
    }
    return { ...begun, nodes, edges }
  }
}

/** All that can follow from a snapshot: events, their effects, and the futures they lead to. */
export const consequencesIn = (
  workflow: Walkable,
  input: unknown,
  futureOf: (snapshot: AnyMachineSnapshot) => string,
  said: (event: SampleEvent, effects: Edge['effects']) => string = (event, effects) =>
    `${event.type} ${JSON.stringify(effects)}`,
) => {
  const take = stepper(workflow.machine, input)
  // one snapshot is the first of many twins
  const known = new Map<AnyMachineSnapshot, string[]>()
  return (snapshot: AnyMachineSnapshot): string[] => {
    const consequences =
      known.get(snapshot) ??
      heardBy(workflow, snapshot)
        .map((event) => ({ event, ...take(snapshot, event) }))
        .filter(({ taken }) => taken)
        .map(({ event, next, effects }) => `${said(event, effects)} ${futureOf(next)}`)
        .sort()
    known.set(snapshot, consequences)
    return consequences
  }
}

/** Pairs of different snapshots that a walk took for one. */
export function twinsIn(
  workflow: Walkable,
  inputs: readonly unknown[],
  futureOf: (snapshot: AnyMachineSnapshot) => string,
  withhold: (event: SampleEvent) => boolean,
): [AnyMachineSnapshot, AnyMachineSnapshot][] {
  const twins = new Map<string, [AnyMachineSnapshot, AnyMachineSnapshot]>()
  walk(workflow, {
    inputs,
    keyOf: futureOf,
    withhold,
    onTwin: ({ snapshot, index }, twin) => {
      if (index % 5 !== 0) return
      const key = JSON.stringify([twin.value, twin.context])
      if (JSON.stringify([snapshot.value, snapshot.context]) !== key) twins.set(key, [snapshot, twin])
    },
  })
  return [...twins.values()]
}

/** Each step of a life again, by the public step that the product takes. */
export function agreesWithThePublicStep(workflow: 'slip' | 'concern', { edges }: Graph): void {
  for (const { from, event, to, effects } of edges) {
    const next = stepCase(workflow, from.snapshot as CaseSnapshots['slip' | 'concern'], event as never)
    expect(next?.snapshot.value).toEqual(to.snapshot.value)
    expect(next?.snapshot.context).toEqual(to.snapshot.context)
    expect(next?.effects).toEqual(effects)
  }
}
