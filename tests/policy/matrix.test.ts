import { describe, expect, it, vi } from 'vitest'
import { type ActFacts, type CaseEventTypes, type CaseWorkflow, decide } from '@/lib/policy'
import { type Capacity, capacities } from '@/machines/effects'
import { adviceColumns, adviceStrangers, expectedAdvice } from './expected-advice'
import { type Cell, cells, type Row } from './expected-cells'
import { concernColumns, concernStrangers, expectedConcern } from './expected-concern'
import { expectedSlip, slipColumns, slipStrangers } from './expected-slip'
import { somebody } from './people'
import { meaning, worldsOf } from './worlds'

// many combinations, on machines that do other work beside it
vi.setConfig({ testTimeout: 60_000 })

type Events = readonly CaseEventTypes[CaseWorkflow][]
interface Case {
  workflow: CaseWorkflow
  matrix: Readonly<Record<string, Row<readonly Capacity[]>>>
  columns: readonly Capacity[]
  strangers: readonly Capacity[]
}
const cases: Case[] = [
  { workflow: 'slip', matrix: expectedSlip, columns: slipColumns, strangers: slipStrangers },
  { workflow: 'concern', matrix: expectedConcern, columns: concernColumns, strangers: concernStrangers },
  {
    workflow: 'advice',
    matrix: expectedAdvice,
    columns: adviceColumns,
    strangers: adviceStrangers,
  },
]

describe.each(cases)('$workflow', ({ workflow, matrix, columns, strangers }) => {
  const events = Object.keys(matrix) as unknown as Events
  const cellOf = (event: string, column: number): Cell => {
    const row = matrix[event] ?? 'system'
    return row === 'system' ? '_' : (row[column] ?? '_')
  }

  describe.each(columns.map((capacity, column) => ({ capacity, column })))(
    '$capacity',
    ({ capacity, column }) => {
      it.each(events.map((event) => ({ event, may: cells[cellOf(event, column)] })))(
        '$event: $may',
        ({ event }) => {
          const wrong: ActFacts[] = []
          for (const world of worldsOf(workflow, capacity)) {
            if (decide(workflow, event, world).allowed !== meaning[cellOf(event, column)](world, capacity))
              wrong.push(world)
          }
          expect(wrong.slice(0, 3)).toEqual([])
        },
      )
    },
  )

  it('whoever stands towards another kind of file may do nothing here', () => {
    for (const capacity of strangers) {
      for (const world of worldsOf(workflow, capacity)) {
        // somebody who looked at a name is offered the case as well; alone it is no offer
        const alone = { ...world, capacities: [capacity] }
        for (const event of events)
          if (decide(workflow, event, alone).allowed) expect.fail(`${capacity}: ${event}`)
      }
    }
  })

  it('no act of a person belongs to nobody, and whoever was only made aware can do nothing', () => {
    for (const [event, row] of Object.entries(matrix)) {
      if (row === 'system') continue
      expect(new Set(row).size, event).toBeGreaterThan(1)
      if (columns.includes('aware')) expect(row[columns.indexOf('aware')], event).toBe('_')
    }
  })

  describe('a clock or a directory job', () => {
    it.each(events)('causes its own events and no act of a person: %s', (event) => {
      const system = { ...somebody, isSystem: true }
      expect(decide(workflow, event, system).allowed).toBe(matrix[event] === 'system')
      // holding a capacity beside it would change nothing
      expect(decide(workflow, event, { ...system, capacities }).allowed).toBe(matrix[event] === 'system')
    })
  })

  describe('an exclusion beats every grant', () => {
    it.each(events)('%s', (event) => {
      expect(decide(workflow, event, { ...somebody, capacities, excluded: true }).allowed).toBe(false)
    })
  })

  describe('someone who stands in no capacity towards the case', () => {
    it.each(events)('may not: %s', (event) => {
      expect(decide(workflow, event, somebody).allowed).toBe(false)
    })
  })

  describe('whoever is a party to the case looks after none of it', () => {
    const parties: readonly Capacity[] = ['subject', 'respondent', 'reporter', 'aware', 'adviceAsker']
    const judging = columns.filter((one) => !parties.includes(one))
    it.each(events)('%s', (event) => {
      for (const capacity of judging) {
        for (const world of worldsOf(workflow, capacity)) {
          for (const conflictOfInterest of [
            'actorIsSubject',
            'actorIsReporter',
            'actorIsAffected',
          ] as const) {
            if (decide(workflow, event, { ...world, [conflictOfInterest]: true }).allowed)
              expect.fail(`${capacity}, ${conflictOfInterest}`)
          }
        }
      }
    })
  })
})

it('an event of one workflow is no event of another', () => {
  for (const { workflow, matrix } of cases) {
    for (const other of cases) {
      for (const event of Object.keys(other.matrix)) {
        if (event in matrix) continue
        const permission = decide(workflow, event as CaseEventTypes[CaseWorkflow], {
          ...somebody,
          capacities,
        })
        expect(permission, `${workflow}: ${event}`).toEqual({ allowed: false, reason: 'unknownEvent' })
      }
    }
  }
})
