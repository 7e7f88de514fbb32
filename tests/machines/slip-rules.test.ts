import { beforeAll, describe, expect, test } from 'vitest'
import { store, workflows } from '@/machines'
import { type ClockName, clockNames } from '@/machines/effects'
import type { Seen } from './look'
import { breaches, rules } from './rules'
import { type Beside, beginnings, futureOf, outside, promises, slipWorkflow } from './slip-walks'
import {
  clocksStarted,
  missedStates,
  samplesNeverTaken,
  strangeContext,
  timeless,
  type Walked,
  walkAll,
} from './walked'

/** The case itself with every event, then each region beside it: that those never look at each other is tested apart. */
const walks: Record<string, Beside[]> = {
  'the case itself': [],
  'with safety': ['safety'],
  'with interim': ['interim'],
  'with pace': ['pace'],
  'with a legal hold': ['legalHold'],
  'with the firewall': ['firewall'],
}
let walked: Walked

beforeAll(() => {
  walked = walkAll(
    slipWorkflow,
    futureOf,
    Object.fromEntries(
      Object.entries(walks).map(([name, beside]) => {
        const others = outside(...beside)
        const itself = beside.length === 0
        // a silent handler is asked about by the case itself, and by its pace
        const silence = (type: string) => type === 'firstReplyDue' && !beside.includes('pace')
        return [
          name,
          {
            inputs: beginnings,
            withhold: (event) => others(event) || (!itself && (promises(event) || silence(event.type))),
          },
        ]
      }),
    ),
  )
}, 600_000)

const seenIn = (name: string): Seen => {
  const one = walked.seen.get(name)
  if (!one) throw new Error(`${name} was not walked`)
  return one
}

describe.each(Object.keys(walks))('in every state that a slip case can reach: %s', (name) => {
  test.each(Object.keys(rules.slip))('%s', (rule) => {
    expect(breaches(seenIn(name), rule)).toEqual([])
  })
})

describe('the samples of the contract', () => {
  test('reach every state of the statechart', () => {
    const passing = ['slip.open.handling.submitted', 'slip.open.hearing.asked']
    expect(missedStates(slipWorkflow, walked, passing)).toEqual([])
  })

  test('are each taken somewhere', () => {
    expect(samplesNeverTaken(slipWorkflow, walked)).toEqual([])
  })

  test('belong to every event that the statechart listens to', () => {
    const heard = workflows.slip.machine.events.filter((type) => !type.startsWith('handling.'))
    expect(heard.sort()).toEqual(Object.keys(slipWorkflow.events).sort())
  })
})

describe('a snapshot', () => {
  test('holds states, choices, dates and ids of sealed words, and nothing a person could have written', () => {
    expect(strangeContext(seenIn('the case itself'))).toEqual([])
  })

  test('comes back from the database as it was written, in every state', () => {
    for (const { snapshot } of seenIn('the case itself').graph.nodes) {
      const stored: unknown = JSON.parse(JSON.stringify(store(snapshot)))
      const back = workflows.slip.migrate(stored, workflows.slip.version)
      expect(store(back)).toEqual(store(snapshot))
      expect(back.status).toBe(snapshot.status)
    }
  })
})

test('no clock is started, anywhere, without a time at which it rings', () => {
  expect(timeless(walked)).toEqual([])
  // the clocks of other workflows
  const others: ClockName[] = [
    'disclosure',
    'withdrawalAnswer',
    'identityAnswer',
    'identitySeal',
    'conflictAnswer',
    'retaliationReminder',
    'retaliationEscalation',
    'consultationReminder',
    'consultationLapse',
  ]
  const started = new Set(clocksStarted(walked).map(({ clock }) => clock))
  expect(clockNames.filter((name) => !started.has(name)).sort()).toEqual(others.sort())
})
