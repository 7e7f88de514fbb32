import { beforeAll, describe, expect, test } from 'vitest'
import { store, workflows } from '@/machines'
import { type ClockName, clockNames } from '@/machines/effects'
import { beginnings, futureOf, lapseWorkflow, ordinary, walks } from './lapse-walks'
import type { Seen } from './look'
import { breaches, rules } from './rules'
import {
  clocksStarted,
  missedStates,
  samplesNeverTaken,
  strangeContext,
  timeless,
  type Walked,
  walkAll,
} from './walked'

let walked: Walked

beforeAll(() => {
  walked = walkAll(lapseWorkflow, futureOf, walks)
}, 600_000)

const seenIn = (name: string): Seen => {
  const one = walked.seen.get(name)
  if (!one) throw new Error(`${name} was not walked`)
  return one
}

describe.each(Object.keys(walks))('in every state that an ethical lapse can reach: %s', (name) => {
  test.each(Object.keys(rules.ethicalLapse))('%s', (rule) => {
    expect(breaches(seenIn(name), rule)).toEqual([])
  })
})

describe('the samples of the contract', () => {
  test('reach every state of the statechart', () => {
    const passing = ['ethicalLapse.open.handling.submitted', 'ethicalLapse.open.identity.asWritten']
    expect(missedStates(lapseWorkflow, walked, passing)).toEqual([])
  })

  test('are each taken somewhere', () => {
    expect(samplesNeverTaken(lapseWorkflow, walked)).toEqual([])
  })

  test('belong to every event that the statechart listens to', () => {
    const heard = workflows.ethicalLapse.machine.events.filter((type) => !type.startsWith('handling.'))
    expect(heard.sort()).toEqual(Object.keys(lapseWorkflow.events).sort())
  })
})

describe('a snapshot', () => {
  test('holds states, choices, dates and ids of sealed words, and nothing a person could have written', () => {
    for (const name of Object.keys(walks)) expect(strangeContext(seenIn(name))).toEqual([])
  })

  test('comes back from the database as it was written, in every state', () => {
    for (const { snapshot } of seenIn('the case itself').graph.nodes) {
      const stored: unknown = JSON.parse(JSON.stringify(store(snapshot)))
      const back = workflows.ethicalLapse.migrate(stored, workflows.ethicalLapse.version)
      expect(store(back)).toEqual(store(snapshot))
      expect(back.status).toBe(snapshot.status)
    }
    expect(() => workflows.ethicalLapse.migrate({ value: 'erased', context: {} }, 9)).toThrow(/9/)
  })

  test('begins with each way in which somebody can report, and with what is ordinary', () => {
    expect(beginnings).toHaveLength(16)
    expect(beginnings).toContainEqual(ordinary)
  })
})

test('no clock is started, anywhere, without a time at which it rings', () => {
  expect(timeless(walked)).toEqual([])
  const others: ClockName[] = [
    'sendHeldReport',
    'proposalReminder',
    'checkIn',
    'exceptionAnswer',
    'consultationReminder',
    'consultationLapse',
  ]
  const started = new Set(clocksStarted(walked).map(({ clock }) => clock))
  expect(clockNames.filter((name) => !started.has(name)).sort()).toEqual(others.sort())
})
