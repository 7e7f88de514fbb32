import { beforeAll, describe, expect, test } from 'vitest'
import type { AnyMachineSnapshot, AnyStateNode } from 'xstate'
import { dueAt } from '@/lib/clocks/due'
import { defaultDurations } from '@/lib/clocks/durations'
import { store, workflows } from '@/machines'
import { type ClockName, clockNames } from '@/machines/effects'
import { look, type Seen } from './look'
import { ruleNames, rules } from './rules'
import { type Beside, beginnings, futureOf, outside, promises, slipWorkflow } from './slip-walks'
import { type Graph, walk } from './walk'

/** The case itself with every event, then each region beside it: that those never look at each other is tested apart. */
const walks: Record<string, Beside[]> = {
  'the case itself': [],
  'with safety': ['safety'],
  'with interim': ['interim'],
  'with pace': ['pace'],
  'with a legal hold': ['legalHold'],
}
const seen = new Map<string, Seen>()
/** ids of the state nodes that some walk stood in, those it takes for one with another included */
const stoodIn = new Set<string>()
const standIn = (snapshot: AnyMachineSnapshot) => {
  for (const { id } of snapshot._nodes) stoodIn.add(id)
}

/** Events that were shown never to move the case need not be sent again beside another region. */
const standing = (graph: Graph) => {
  const moving = new Set(graph.edges.filter(({ from, to }) => from !== to).map(({ event }) => event.type))
  const sent = new Set(graph.edges.map(({ event }) => event.type))
  return (type: string) => sent.has(type) && !moving.has(type)
}

beforeAll(() => {
  let stands = (_type: string) => false
  for (const [name, walked] of Object.entries(walks)) {
    const others = outside(...walked)
    const itself = walked.length === 0
    const graph = walk(slipWorkflow, {
      inputs: beginnings,
      keyOf: futureOf,
      onTwin: (_first, twin) => standIn(twin),
      withhold: (event) => others(event) || (!itself && (promises(event) || stands(event.type))),
    })
    if (itself) stands = standing(graph)
    for (const { snapshot } of graph.nodes) standIn(snapshot)
    seen.set(name, look(graph))
    console.log(`slip, ${name}: ${graph.nodes.length} states, ${graph.edges.length} transitions`)
  }
}, 240_000)

const idsBelow = (node: AnyStateNode): string[] => [node.id, ...Object.values(node.states).flatMap(idsBelow)]

const walked = (name: string): Seen => {
  const one = seen.get(name)
  if (!one) throw new Error(`${name} was not walked`)
  return one
}

describe.each(Object.keys(walks))('in every state that a slip case can reach: %s', (name) => {
  test.each(ruleNames)('%s', (rule) => {
    expect(rules[rule](walked(name))).toEqual([])
  })
})

describe('the samples of the contract', () => {
  const everywhere = () => [...seen.values()].flatMap(({ graph }) => graph)

  test('reach every state of the statechart', () => {
    // left in the same moment in which they are entered
    const passing = ['slip.open.handling.submitted', 'slip.open.hearing.asked']
    const missed = idsBelow(workflows.slip.machine.root).filter(
      (id) => !stoodIn.has(id) && !passing.includes(id),
    )
    expect(missed).toEqual([])
  })

  test('are each taken somewhere', () => {
    const taken = new Set(
      everywhere().flatMap(({ edges }) => edges.map(({ event }) => JSON.stringify(event))),
    )
    const never = Object.values(slipWorkflow.events)
      .flatMap(({ samples }) => samples.map((sample) => JSON.stringify(sample)))
      .filter((sample) => !taken.has(sample))
    expect(never).toEqual([])
  })

  test('belong to every event that the statechart listens to', () => {
    const heard = workflows.slip.machine.events.filter((type) => !type.startsWith('handling.'))
    expect(heard.sort()).toEqual(Object.keys(slipWorkflow.events).sort())
  })
})

describe('a snapshot', () => {
  test('holds states, choices, dates and ids of sealed words, and nothing a person could have written', () => {
    const choice = /^[a-zA-Z]{1,24}$|^\d{4}-\d{2}-\d{2}$|^sample-words$/
    const strange = walked('the case itself').graph.nodes.flatMap(({ snapshot }) =>
      Object.entries(snapshot.context)
        .flatMap(([key, value]) => (Array.isArray(value) ? value.map((one) => [key, one]) : [[key, value]]))
        .filter(([, value]) => !(value === null || typeof value === 'boolean' || choice.test(String(value))))
        .map(([key]) => key),
    )
    expect(strange).toEqual([])
  })

  test('comes back from the database as it was written, in every state', () => {
    for (const { snapshot } of walked('the case itself').graph.nodes) {
      const stored: unknown = JSON.parse(JSON.stringify(store(snapshot)))
      const back = workflows.slip.migrate(stored, workflows.slip.version)
      expect(store(back)).toEqual(store(snapshot))
      expect(back.status).toBe(snapshot.status)
    }
  })
})

test('no clock is started, anywhere, without a time at which it rings', () => {
  const started = new Map<string, { clock: ClockName; on?: string }>()
  for (const { graph } of seen.values())
    for (const { effects } of [...graph.beginnings, ...graph.edges])
      for (const effect of effects)
        if (effect.type === 'startClock') started.set(`${effect.clock} ${effect.on}`, effect)
  const clocks = [...started.values()]
  expect(clockNames.filter((name) => !clocks.some(({ clock }) => clock === name))).toEqual([])
  const timeless = clocks.filter(({ clock, on }) => !hasTime(clock, on)).map(({ clock }) => clock)
  expect(timeless).toEqual([])
})

function hasTime(clock: ClockName, on: string | undefined): boolean {
  // counted along the route, with settings of their own
  if (clock === 'acknowledgeReminder' || clock === 'acknowledgeEscalation') return true
  const input = { now: 0, timeZone: 'Europe/London', durations: defaultDurations }
  try {
    return dueAt(clock, { ...input, ...(on === undefined ? {} : { on }) }) > 0
  } catch {
    return false
  }
}
