import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { AnyMachineSnapshot } from 'xstate'
import { caseWorkflows, restoreCase, store } from '@/machines'
import { type DeadlineName, deadlineNames } from '@/machines/effects'
import type { Seen } from './look'
import { breaches, rules } from './rules'
import type { Walkable } from './walk'
import {
  deadlinesStarted,
  missedStates,
  samplesNeverTaken,
  strangeContext,
  timeless,
  type Walk,
  type Walked,
  walkAll,
} from './walked'

// every rule in thousands of states, on machines that do other work beside it
vi.setConfig({ testTimeout: 240_000 })

interface Walks {
  workflow: 'slip' | 'concern'
  /** as it is said: "a slip case" */
  said: string
  futureOf: (snapshot: AnyMachineSnapshot) => string
  /** the first one is the case itself */
  walks: Readonly<Record<string, Walk>>
  /** states that are left in the same moment in which they are entered */
  passing: readonly string[]
  /** deadlines that only other workflows start */
  deadlinesOfOthers: readonly DeadlineName[]
}

/** Holds the rules against every state that the walks reach, and the walks against what they have to show. */
export function holdsInEveryState({ workflow, said, futureOf, walks, passing, deadlinesOfOthers }: Walks) {
  const walkable: Walkable = caseWorkflows[workflow]
  let walked: Walked

  beforeAll(() => {
    walked = walkAll(walkable, futureOf, walks)
  }, 600_000)

  const seenIn = (name: string): Seen => {
    const one = walked.seen.get(name)
    if (!one) throw new Error(`${name} was not walked`)
    return one
  }

  test.each(Object.keys(walks))(`no rule is broken in any state that ${said} can reach: %s`, (name) => {
    const broken = Object.keys(rules[workflow])
      .map((rule) => [rule, breaches(seenIn(name), rule)] as const)
      .filter(([, found]) => found.length > 0)
    expect(Object.fromEntries(broken)).toEqual({})
  })

  describe('the samples of the contract', () => {
    test('reach every state of the statechart', () => {
      expect(missedStates(walkable, walked, passing)).toEqual([])
    })

    test('are each taken somewhere', () => {
      expect(samplesNeverTaken(walkable, walked)).toEqual([])
    })

    test('belong to every event that the statechart listens to', () => {
      const heard = walkable.machine.events.filter((type) => !type.startsWith('handling.'))
      expect(heard.sort()).toEqual(Object.keys(walkable.events).sort())
    })
  })

  describe('a snapshot', () => {
    test('holds states, choices, dates and ids of sealed words, and nothing a person could have written', () => {
      for (const name of Object.keys(walks)) expect(strangeContext(seenIn(name))).toEqual([])
    })

    test('comes back from the database as it was written, in every state', () => {
      for (const { snapshot } of seenIn('the case itself').graph.nodes) {
        const stored: unknown = JSON.parse(JSON.stringify(store(snapshot)))
        const back = restoreCase(workflow, stored, caseWorkflows[workflow].version)
        expect(store(back)).toEqual(store(snapshot))
        expect(back.status).toBe(snapshot.status)
      }
      expect(() => restoreCase(workflow, { value: 'erased', context: {} }, 9)).toThrow(/9/)
    })
  })

  test('no deadline is started, anywhere, without a time at which it rings', () => {
    const all = deadlinesStarted(walked)
    expect(timeless(all)).toEqual([])
    const started = new Set(all.map(({ deadline }) => deadline))
    expect(deadlineNames.filter((name) => !started.has(name)).sort()).toEqual([...deadlinesOfOthers].sort())
  })
}
