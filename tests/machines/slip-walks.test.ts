import { describe, expect, test } from 'vitest'
import type { AnyMachineSnapshot, AnyStateNode } from 'xstate'
import { step, workflows } from '@/machines'
import { look } from './look'
import { breaches, rules } from './rules'
import { beginnings, besides, futureOf, outside, slipWorkflow } from './slip-walks'
import { type Edge, type Graph, heardBy, type Node, stepper, walk } from './walk'

/** Whether the walks can be trusted: what they leave out makes no difference. */

const take = stepper(slipWorkflow.machine, beginnings[0])

/** All that can follow from a snapshot: events, their effects, and the futures they lead to. */
const consequences = (snapshot: AnyMachineSnapshot) =>
  heardBy(slipWorkflow, snapshot)
    .map((event) => ({ event, ...take(snapshot, event) }))
    .filter(({ taken }) => taken)
    .map(({ event, next, effects }) => `${event.type} ${futureOf(next)} ${JSON.stringify(effects)}`)
    .sort()

test('two snapshots that a walk takes for one have the same future', () => {
  const twins = new Map<string, [AnyMachineSnapshot, AnyMachineSnapshot]>()
  walk(slipWorkflow, {
    inputs: beginnings,
    keyOf: futureOf,
    withhold: outside('pace'),
    onTwin: ({ snapshot, index }, twin) => {
      const differs =
        JSON.stringify([snapshot.value, snapshot.context]) !== JSON.stringify([twin.value, twin.context])
      if (differs && index % 5 === 0) twins.set(JSON.stringify([twin.value, twin.context]), [snapshot, twin])
    },
  })
  expect(twins.size).toBeGreaterThan(500)
  const some = [...twins.values()].filter((_, index) => index % Math.ceil(twins.size / 600) === 0)
  for (const [first, twin] of some) expect(consequences(twin)).toEqual(consequences(first))
}, 120_000)

/** The same numbers each time, so that a failure can be looked at. */
function* numbers(seed: number) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

/** One life of a case, with every region at once: a graph that is a single line. */
function life(seed: number, length: number): Graph {
  const random = numbers(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor((random.next().value ?? 0) * from.length)] as T
  const begun = walk(slipWorkflow, { inputs: [pick(beginnings)], keyOf: futureOf, withhold: () => true })
  const nodes: Node[] = [...begun.nodes]
  const edges: Edge[] = []
  for (let from = nodes[0]; from && edges.length < length; from = nodes.at(-1)) {
    const current = from.snapshot
    if (current.status === 'done') break
    const event = pick(heardBy(slipWorkflow, current))
    const { next, effects, taken } = take(current, event)
    if (!taken) continue
    const to = { index: nodes.length, snapshot: next }
    nodes.push(to)
    edges.push({ from, to, event, effects })
  }
  return { ...begun, nodes, edges }
}

test('lives of a case in which everything happens at once break no rule', () => {
  // that an end can be reached, and that every alarm is heard, cannot be seen from one way alone
  const along = Object.keys(rules.slip).filter((rule) => !/^no dead end|^no alarm/.test(rule))
  let lived = 0
  for (let seed = 1; seed <= 150; seed += 1) {
    const seen = look(life(seed, 100))
    lived += seen.graph.edges.length
    for (const rule of along)
      expect({ seed, rule, broken: breaches(seen, rule) }).toEqual({ seed, rule, broken: [] })
  }
  expect(lived).toBeGreaterThan(5000)
}, 120_000)

test('the walk and the public step agree', () => {
  for (const { from, event, to, effects } of life(7, 80).edges) {
    const next = step(workflows.slip, from.snapshot as never, event as never)
    expect(next?.snapshot.value).toEqual(to.snapshot.value)
    expect(next?.snapshot.context).toEqual(to.snapshot.context)
    expect(next?.effects).toEqual(effects)
  }
})

describe('the regions beside the case can be walked one at a time, because', () => {
  const { machine } = workflows.slip
  const open = (machine.root as AnyStateNode).states.open?.states ?? {}

  /** The regions whose state a guard asks about, also through the guards it is made of. */
  const readBy = (guard: unknown): string[] => {
    if (typeof guard === 'string') return readBy(Reflect.get(machine.implementations.guards, guard))
    if (typeof guard === 'object' && guard !== null) return readBy(Reflect.get(guard, 'type'))
    if (typeof guard !== 'function') return []
    const parts = 'guards' in guard && Array.isArray(guard.guards) ? guard.guards.flatMap(readBy) : []
    const value = 'stateValue' in guard ? (guard.stateValue as { open: Record<string, unknown> }) : null
    return [...parts, ...(value ? Object.keys(value.open) : [])]
  }
  const transitions = (node: AnyStateNode): { guard?: unknown; eventType: string }[] => [
    ...[...node.transitions.values()].flat(),
    ...(node.always ?? []),
    ...Object.values(node.states).flatMap((below) => transitions(below)),
  ]
  const reads = (node: AnyStateNode) =>
    [...new Set(transitions(node).flatMap(({ guard }) => readBy(guard)))].sort()

  test('each asks about the handling of the case and about no other of them', () => {
    const asked = Object.fromEntries(Object.entries(open).map(([region, node]) => [region, reads(node)]))
    expect(asked).toEqual({
      handling: ['assessment', 'firewall', 'handling', 'hearing', 'interim', 'pace', 'safety'],
      assessment: ['handling'],
      hearing: ['handling', 'pace', 'safety'],
      interim: ['handling'],
      safety: ['handling'],
      pace: ['handling'],
      legalHold: ['handling'],
      firewall: ['handling'],
    })
  })

  test('each has events of its own that nothing else listens to', () => {
    for (const [region, events] of Object.entries(besides))
      for (const [other, node] of Object.entries(open)) {
        const shared = transitions(node).filter(({ eventType }) =>
          events.some((event) => event === eventType),
        )
        expect({ region, other, listens: shared.length > 0 }).toEqual({
          region,
          other,
          listens: other === region,
        })
      }
  })
})
