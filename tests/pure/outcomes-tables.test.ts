import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '@/app/office/columns-of'
import { mayLookAtOutcomes } from '@/lib/outcomes/may-look'
import { waitingOf } from '@/lib/outcomes/read-waiting'
import { enough, suppressYear } from '@/lib/outcomes/suppress'
import { suppressMeasures } from '@/lib/outcomes/suppress-measures'
import { type CountedFact, quarterOf, tablesOf } from '@/lib/outcomes/tables-of-facts'
import { byPencil } from './outcomes-attack'

const facts = (quarter: string, count: number, given: Partial<CountedFact> = {}): CountedFact[] =>
  Array.from({ length: count }, () => ({ quarter, matter: 'slip', measures: [], ...given }))
const kinds = { matters: ['slip', 'relapse'], measures: ['thanked', 'agreedPause'] } as const
const inQuarter = (year: number, quarter: number) => Date.UTC(year, quarter * 3 - 2, 15)

describe('a Central Office that looks at its numbers', () => {
  test('does not see the current quarter', () => {
    const all = [...facts('2026-Q1', 9), ...facts('2026-Q2', 30)]
    const view = tablesOf(all, kinds, inQuarter(2026, 2))
    expect(view.until).toBe('2026-Q1')
    expect(view.years).toEqual([
      expect.objectContaining({
        year: 2026,
        quarters: ['2026-Q1'],
        cases: { quarters: [{ cells: [null, null], total: 9 }], year: null },
      }),
    ])
  })

  test('sees nothing change on the day a case closes', () => {
    const before = tablesOf(facts('2026-Q1', 9), kinds, inQuarter(2026, 2))
    const after = tablesOf([...facts('2026-Q1', 9), ...facts('2026-Q2', 1)], kinds, inQuarter(2026, 2))
    expect(after).toEqual(before)
  })

  test('sees the sums of a year only when it is over, newest year first', () => {
    const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']
    const all = [
      ...facts('2025-Q2', 12),
      ...quarters.flatMap((one) => [...facts(one, 7), ...facts(one, 6, { matter: 'relapse' })]),
    ]
    const running = tablesOf(all, kinds, inQuarter(2026, 4))
    expect(running.years.map(({ cases }) => cases.year !== null)).toEqual([false, true])
    const over = tablesOf(all, kinds, inQuarter(2027, 1))
    expect(over.years.map(({ year }) => year)).toEqual([2026, 2025])
    expect(over.years[0]?.cases.year).toEqual({ cells: [28, 24], total: 52 })
  })

  test('counts a closing in its quarter of UTC', () => {
    expect(quarterOf(Date.UTC(2026, 2, 31, 23, 59, 59))).toBe('2026-Q1')
    expect(quarterOf(Date.UTC(2026, 3, 1))).toBe('2026-Q2')
    expect(quarterOf(Date.UTC(2026, 11, 31, 23, 59))).toBe('2026-Q4')
  })

  test('sees the year alone where its quarters show nothing', () => {
    expect(
      columnsOf(
        ['2026-Q1', '2026-Q2'],
        [
          [null, null],
          [null, null],
        ],
        [12, 7],
      ),
    ).toEqual([{ quarter: null, counts: [12, 7] }])
    expect(
      columnsOf(
        ['2026-Q1', '2026-Q2'],
        [
          [9, null],
          [null, null],
        ],
        null,
      ),
    ).toHaveLength(2)
    expect(columnsOf(['2026-Q1'], [[null]], [null])).toEqual([])
  })
})

describe('measures beside the cases', () => {
  const years = fc.array(
    fc.record({
      cells: fc.array(fc.nat({ max: 12 }), { minLength: 2, maxLength: 2 }),
      shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
    }),
    { minLength: 4, maxLength: 4 },
  )

  test('show no small count, none of a quarter whose cases are withheld, and no sum that gives one away', () => {
    fc.assert(
      fc.property(years, (quarters) => {
        const cases = suppressYear({ quarters: quarters.map(({ cells }) => cells), finished: true })
        const counts = quarters.map(({ cells, shares }) =>
          shares.map((share) => Math.floor(share * cells.reduce((all, one) => all + one, 0))),
        )
        const table = suppressMeasures(counts, cases)
        table.quarters.forEach((row, quarter) => {
          for (const count of row) {
            expect(count ?? enough).toBeGreaterThanOrEqual(enough)
            if (cases.quarters[quarter]?.total == null) expect(count).toBeNull()
          }
        })
        table.year?.forEach((sum, column) => {
          // the quarters of one measure and their sum
          const line = {
            rows: [{ cells: table.quarters.map((row) => row[column] ?? null), total: sum }],
            sums: null,
          }
          const told = byPencil(line).filter(({ least, most }) => least === most || most < enough)
          if (sum !== null) expect(told).toEqual([])
        })
      }),
      { numRuns: 500 },
    )
  })

  test('count a case with two measures in both', () => {
    const all = facts('2026-Q1', 8, { measures: ['thanked', 'agreedPause'] })
    const view = tablesOf(all, kinds, inQuarter(2027, 1))
    expect(view.years[0]?.decided.year).toEqual([null, null])
    expect(view.years[0]?.decided.quarters[0]).toEqual([8, 8])
  })
})

describe('waiting reports', () => {
  const offices = { a: 'Advisor, Hill', b: 'Coordinator, Lake' } as const
  const directory = {
    office: (id: string) => {
      const label = offices[id as keyof typeof offices]
      return label ? { id, role: 'volunteerAdvisor' as const, regionId: 'r', region: '', label } : null
    },
  }

  test('are listed by office: fewer than five as that, the longest wait first, whatever the workflow', () => {
    expect(
      waitingOf(
        [
          { officeId: 'a', workflow: 'slip', open: 9, waiting: 3, longest: 'day' },
          { officeId: 'a', workflow: 'concern', open: 4, waiting: 3, longest: 'week' },
          { officeId: 'b', workflow: 'slip', open: 2, waiting: 1, longest: 'month' },
          { officeId: 'c', workflow: 'slip', open: 2, waiting: 0, longest: null },
        ],
        directory,
      ),
    ).toEqual([
      { office: 'Coordinator, Lake', count: null, longest: 'month' },
      { office: 'Advisor, Hill', count: 6, longest: 'week' },
    ])
  })

  test('the outcomes pages are for Central Office and the Independent Reviewers alone', () => {
    const holding = (
      role: 'volunteerAdvisor' | 'regionalCoordinator' | 'centralOffice' | 'independentReviewer',
    ) => mayLookAtOutcomes({ offices: [{ officeId: 'o', ref: 'o', role, regionId: 'r' }] })
    expect(holding('centralOffice')).toBe(true)
    expect(holding('independentReviewer')).toBe(true)
    expect(holding('regionalCoordinator')).toBe(false)
    expect(holding('volunteerAdvisor')).toBe(false)
    expect(mayLookAtOutcomes({ offices: [] })).toBe(false)
  })
})
