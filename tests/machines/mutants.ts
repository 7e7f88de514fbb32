import { createMachine } from 'xstate'
import { workflows } from '@/machines'
import type { Walkable } from './walk'

/** One transition, state or action of a statechart, as far as a mutant changes it. */
interface StateConfig {
  states: Record<string, StateConfig>
  on: Record<string, unknown>
  entry?: unknown
  exit?: unknown
  tags?: unknown
}

/** Arrays and plain objects are copied; functions stay what they are. */
const copy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copy)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)]))
}

export interface Change {
  /** alters the statechart; `at` finds a state by its path below `open` */
  chart?: (at: (path: string) => StateConfig) => void
  guards?: Record<string, unknown>
  actions?: Record<string, unknown>
  /** alters what the contract says about events */
  events?: Record<string, Partial<Walkable['events'][string]>>
}

/** A workflow with something broken in it; with no change, the workflow built anew. */
export function mutant(name: 'slip' | 'concern', { chart, guards, actions, events = {} }: Change): Walkable {
  const { machine, events: contract }: Walkable = workflows[name]
  const config = copy(machine.config) as StateConfig
  chart?.((path) =>
    path.split('.').reduce<StateConfig>((state, name) => {
      const below = state.states[name]
      if (!below) throw new Error(`no state ${path}`)
      return below
    }, config.states.open as StateConfig),
  )
  const { implementations } = machine
  const withChanges: Walkable['events'] = { ...contract }
  for (const [type, change] of Object.entries(events)) {
    const before = withChanges[type]
    if (!before) throw new Error(`no event ${type}`)
    withChanges[type] = { ...before, ...change }
  }
  return {
    name,
    machine: createMachine(
      config as Parameters<typeof createMachine>[0],
      {
        ...implementations,
        guards: { ...implementations.guards, ...guards },
        actions: { ...implementations.actions, ...actions },
      } as Parameters<typeof createMachine>[1],
    ),
    events: withChanges,
  }
}
