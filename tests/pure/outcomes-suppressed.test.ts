import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enough, hiddenOfLine, suppressYear } from '@/lib/outcomes/suppress'
import { byPencil, everyWorld, type Published, published } from './outcomes-attack'

/** Hidden counts that are known all the same: their value, or that they are below five. */
const told = (ranges: ReturnType<typeof byPencil>) =>
  ranges.filter(({ least, most }) => least === most || most < enough)

const tables = (quarters: number, columns: number, most: number) =>
  fc.array(fc.array(fc.nat({ max: most }), { minLength: columns, maxLength: columns }), {
    minLength: quarters,
    maxLength: quarters,
  })

const small = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .filter(([quarters, columns]) => quarters * columns <= 6)
  .chain(([quarters, columns]) => tables(quarters, columns, 7))
const large = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
  .chain(([quarters, columns]) => tables(quarters, columns, 14))

describe('a reader who calculates with every number shown of a year', () => {
  test('finds no hidden number, nor that one is small, among all tables that fit', () => {
    fc.assert(
      fc.property(small, (quarters) => {
        const table = published(suppressYear({ quarters, finished: true }))
        expect(told(everyWorld(table, 10))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('finds none by adding and subtracting, in tables of any size', () => {
    fc.assert(
      fc.property(large, (quarters) => {
        const table = published(suppressYear({ quarters, finished: true }))
        expect(told(byPencil(table))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('finds none in a year that is not over', () => {
    fc.assert(
      fc.property(large, (quarters) => {
        const table = published(suppressYear({ quarters, finished: false }))
        expect(table.sums).toBeNull()
        expect(told(byPencil(table))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('sees no count below five, and no zero', () => {
    fc.assert(
      fc.property(large, fc.boolean(), (quarters, finished) => {
        const { quarters: rows, year } = suppressYear({ quarters, finished })
        for (const { cells, total } of year ? [...rows, year] : rows)
          for (const count of [...cells, total]) expect(count ?? enough).toBeGreaterThanOrEqual(enough)
      }),
    )
  })

  test('sees in every line either no hidden number or more than one', () => {
    fc.assert(
      fc.property(large, (quarters) => {
        const { quarters: rows, year } = suppressYear({ quarters, finished: true })
        if (!year) throw new Error('the year is over')
        const hidden = (line: (number | null)[]) => line.filter((count) => count === null).length
        for (const { cells, total } of [...rows, year]) expect(hidden([...cells, total])).not.toBe(1)
        year.cells.forEach((sum, column) => {
          expect(hidden([...rows.map((row) => row.cells[column] ?? null), sum])).not.toBe(1)
        })
      }),
    )
  })

  test('who kept last quarter’s page finds on it exactly what is shown now', () => {
    fc.assert(
      fc.property(large, (quarters) => {
        const now = suppressYear({ quarters, finished: true })
        for (let until = 1; until <= quarters.length; until++) {
          const then = suppressYear({ quarters: quarters.slice(0, until), finished: false })
          expect(then.quarters).toEqual(now.quarters.slice(0, until))
        }
      }),
    )
  })
})

describe('a Central Office reading its outcomes', () => {
  test('sees a year with enough of everything as it is', () => {
    const quarters = [
      [6, 7],
      [8, 9],
    ]
    expect(suppressYear({ quarters, finished: true })).toEqual({
      quarters: [
        { cells: [6, 7], total: 13 },
        { cells: [8, 9], total: 17 },
      ],
      year: { cells: [14, 16], total: 30 },
    })
  })

  test('sees of quarters with few cases what the whole year can tell', () => {
    const quarter = [8, 3, 1]
    const { quarters, year } = suppressYear({
      quarters: [quarter, quarter, quarter, quarter],
      finished: true,
    })
    expect(quarters[0]).toEqual({ cells: [null, null, null], total: 12 })
    expect(year).toEqual({ cells: [32, null, null], total: 48 })
  })

  test('sees nothing of a quarter in which fewer than five closed', () => {
    const { quarters } = suppressYear({ quarters: [[3, 1]], finished: false })
    expect(quarters).toEqual([{ cells: [null, null], total: null }])
  })

  test('hides the smallest of the others when what is small adds up to little', () => {
    expect([...hiddenOfLine([30, 2, 9])].sort()).toEqual([1, 2])
    expect([...hiddenOfLine([30, 4, 4])].sort()).toEqual([1, 2])
    expect([...hiddenOfLine([30, 5, 9])]).toEqual([])
  })
})

describe('the same attacks on a weaker page', () => {
  const weak = (rows: Published['rows'], sums: Published['sums'] = null): Published => ({ rows, sums })

  test('work out the one small count that was hidden beside its total', () => {
    const page = weak([{ cells: [12, null, 7], total: 21 }])
    expect(told(byPencil(page))).toEqual([{ where: '0/1', least: 2, most: 2 }])
    expect(told(everyWorld(page, 9))).toEqual([{ where: '0/1', least: 2, most: 2 }])
  })

  test('know two hidden counts to be small when their sum is', () => {
    const page = weak([{ cells: [12, null, null], total: 15 }])
    expect(told(byPencil(page))).toHaveLength(2)
    expect(told(everyWorld(page, 9))).toHaveLength(2)
  })

  test('find the bridge: two hidden in its row and in its column, and still only one number fits', () => {
    // two squares of hidden counts, joined by one hidden count between them
    const page = weak(
      [
        { cells: [null, null, 9, 9], total: 28 },
        { cells: [null, null, null, 9], total: 20 },
        { cells: [9, 9, null, null], total: 28 },
        { cells: [9, 9, null, null], total: 28 },
      ],
      { cells: [28, 28, 20, 28], total: 104 },
    )
    const worlds = everyWorld(page, 9)
    expect(worlds.find(({ where }) => where === '1/2')).toMatchObject({ least: 1, most: 1 })
  })

  test('work out a new quarter from two readings of a sum that grows along', () => {
    const before = { small: 9, all: 40 }
    const after = { small: 11, all: 60 }
    expect(after.small - before.small).toBeLessThan(enough)
    // which is why a running year shows no sums at all
    expect(
      suppressYear({
        quarters: [
          [9, 31],
          [2, 18],
        ],
        finished: false,
      }).year,
    ).toBeNull()
  })
})
