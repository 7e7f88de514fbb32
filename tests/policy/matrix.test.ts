import { describe, expect, it } from 'vitest'
import { type ActFacts, decide } from '@/lib/policy'
import { capacities } from '@/machines/effects'
import type { SlipEventType } from '@/machines/slip/events'
import { type Cell, cells, expectedMatrix } from './expected-matrix'
import { somebody } from './people'
import { meaning, worldsOf } from './worlds'

const events = Object.keys(expectedMatrix) as SlipEventType[]
const cellOf = (event: SlipEventType, column: number): Cell => {
  const row = expectedMatrix[event]
  return row === 'system' ? '_' : (row[column] ?? '_')
}

describe.each(capacities.map((capacity, column) => ({ capacity, column })))(
  '$capacity',
  ({ capacity, column }) => {
    it.each(events.map((event) => ({ event, may: cells[cellOf(event, column)] })))(
      '$event: $may',
      ({ event }) => {
        const wrong: ActFacts[] = []
        for (const world of worldsOf(capacity)) {
          if (decide(event, world).allowed !== meaning[cellOf(event, column)](world, capacity))
            wrong.push(world)
        }
        expect(wrong.slice(0, 3)).toEqual([])
      },
    )
  },
)

it('no act of a person belongs to nobody, and whoever was only made aware can do nothing', () => {
  for (const [event, row] of Object.entries(expectedMatrix)) {
    if (row === 'system') continue
    expect(new Set(row).size, event).toBeGreaterThan(1)
    expect(row[capacities.indexOf('aware')], event).toBe('_')
  }
})

describe('a clock or a directory job', () => {
  it.each(events)('causes its own events and no act of a person: %s', (event) => {
    const system = { ...somebody, isSystem: true }
    expect(decide(event, system).allowed).toBe(expectedMatrix[event] === 'system')
    // holding a capacity beside it would change nothing
    expect(decide(event, { ...system, capacities }).allowed).toBe(expectedMatrix[event] === 'system')
  })
})

describe('an exclusion beats every grant', () => {
  it.each(events)('%s', (event) => {
    expect(decide(event, { ...somebody, capacities, excluded: true }).allowed).toBe(false)
  })
})

describe('someone who stands in no capacity towards the case', () => {
  it.each(events)('may not: %s', (event) => {
    expect(decide(event, somebody).allowed).toBe(false)
  })
})

describe('whoever is a party to the case looks after none of it', () => {
  const judging = capacities.filter((one) => !['subject', 'reporter', 'aware'].includes(one))
  it.each(events)('%s', (event) => {
    for (const capacity of judging) {
      for (const world of worldsOf(capacity)) {
        for (const tie of ['actorIsSubject', 'actorIsReporter', 'actorIsAffected'] as const) {
          if (decide(event, { ...world, [tie]: true }).allowed) expect.fail(`${capacity}, ${tie}`)
        }
      }
    }
  })
})
