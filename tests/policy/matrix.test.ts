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
vi.setConfig({ testTimeout: 120_000 })

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

/** What went wrong, by event, each with at most three of the facts it went wrong with, so that all can be read at once. */
function mismatches() {
  const found: Record<string, unknown[]> = {}
  return {
    found,
    add(event: string, wrong: unknown) {
      found[event] ??= []
      if (found[event].length < 3) found[event].push(wrong)
    },
  }
}

describe.each(cases)('$workflow', ({ workflow, matrix, columns, strangers }) => {
  const events = Object.keys(matrix) as unknown as Events
  const cellOf = (event: string, column: number): Cell => {
    const row = matrix[event] ?? 'system'
    return row === 'system' ? '_' : (row[column] ?? '_')
  }

  it.each(columns.map((capacity, column) => ({ capacity, column })))(
    '$capacity: may do what the table says of each event, and no more',
    ({ capacity, column }) => {
      const { found, add } = mismatches()
      const worlds = [...worldsOf(workflow, capacity)]
      for (const event of events) {
        const cell = cellOf(event, column)
        for (const world of worlds)
          if (decide(workflow, event, world).allowed !== meaning[cell](world, capacity))
            add(`${event}: ${cells[cell]}`, world)
      }
      expect(found, `${workflow}, ${capacity}`).toEqual({})
    },
  )

  it('whoever stands towards another kind of file may do nothing here', () => {
    const { found, add } = mismatches()
    for (const capacity of strangers) {
      for (const world of worldsOf(workflow, capacity)) {
        // a person who looked at a name is offered the case as well; alone it is no offer
        const alone: ActFacts = { ...world, capacities: [capacity] }
        for (const event of events) if (decide(workflow, event, alone).allowed) add(event, alone)
      }
    }
    expect(found).toEqual({})
  })

  it('no act of a person belongs to nobody, and whoever was only made aware can do nothing', () => {
    for (const [event, row] of Object.entries(matrix)) {
      if (row === 'system') continue
      expect(new Set(row).size, event).toBeGreaterThan(1)
      if (columns.includes('aware')) expect(row[columns.indexOf('aware')], event).toBe('_')
    }
  })

  it('a clock or a directory job causes its own events and no act of a person', () => {
    const { found, add } = mismatches()
    const system = { ...somebody, isSystem: true }
    // holding a capacity beside it would change nothing
    for (const event of events)
      for (const facts of [system, { ...system, capacities }])
        if (decide(workflow, event, facts).allowed !== (matrix[event] === 'system')) add(event, facts)
    expect(found).toEqual({})
  })

  it('an exclusion beats every grant', () => {
    const { found, add } = mismatches()
    const excluded = { ...somebody, capacities, excluded: true }
    for (const event of events) if (decide(workflow, event, excluded).allowed) add(event, excluded)
    expect(found).toEqual({})
  })

  it('someone who stands in no capacity towards the case may do nothing', () => {
    const { found, add } = mismatches()
    for (const event of events) if (decide(workflow, event, somebody).allowed) add(event, somebody)
    expect(found).toEqual({})
  })

  const parties: readonly Capacity[] = ['subject', 'respondent', 'reporter', 'aware', 'adviceAsker']
  const judging = columns.filter((one) => !parties.includes(one))
  it.each(judging)('whoever is a party to the case looks after none of it as %s', (capacity) => {
    const { found, add } = mismatches()
    for (const world of worldsOf(workflow, capacity))
      for (const conflictOfInterest of ['actorIsSubject', 'actorIsReporter', 'actorIsAffected'] as const) {
        const party: ActFacts = { ...world, [conflictOfInterest]: true }
        for (const event of events) if (decide(workflow, event, party).allowed) add(event, party)
      }
    expect(found, capacity).toEqual({})
  })
})

it('an event of one workflow is no event of another', () => {
  const { found, add } = mismatches()
  for (const { workflow, matrix } of cases) {
    for (const other of cases) {
      for (const event of Object.keys(other.matrix)) {
        if (event in matrix) continue
        const permission = decide(workflow, event as CaseEventTypes[CaseWorkflow], {
          ...somebody,
          capacities,
        })
        if (permission.allowed || permission.reason !== 'unknownEvent') add(event, { workflow, permission })
      }
    }
  }
  expect(found).toEqual({})
})
