import { type Flow, maxFlow } from './max-flow'

/** A count below this is not shown, and no reader may be able to tell that it is below. Zero is a small count too. */
export const enough = 5

/** A number; null where it is withheld, because it is small or would give a small one away. */
export type Count = number | null

/** One year: a row for each finished quarter, and the year's own row once it is over. Columns in the order given. */
interface YearCounts {
  quarters: number[][]
  /** false: no number of the whole year is shown, since its growth would tell each new quarter's cells */
  finished: boolean
}
export interface YearTable {
  quarters: { cells: Count[]; total: Count }[]
  /** null until the year is over */
  year: { cells: Count[]; total: Count } | null
}

/**
 * Suppresses counts that add up across and down. A quarter's hidden cells depend on that quarter alone. So a
 * later quarter never hides what a reader has seen before, or shows what was hidden; the year's row gives way
 * instead. Years share no number. Afterwards, whatever a reader calculates from all that was ever shown: every
 * hidden number could be another one, and every hidden number could be `enough` or more.
 */
export function suppressYear({ quarters, finished }: YearCounts): YearTable {
  const rows = quarters.map((cells): Row => {
    const hidden = hiddenOfLine(cells)
    return {
      cells: cells.map((value, column) => ({ value, shown: !hidden.has(column) })),
      total: sumOf(cells),
    }
  })
  const count = (one: Flowing): Count => (one.shown ? one.value : null)
  const view = (row: Row) => ({ cells: row.cells.map(count), total: count(row.total) })
  return { quarters: rows.map(view), year: finished ? view(yearRow(rows)) : null }
}

interface Flowing {
  value: number
  shown: boolean
}
interface Row {
  cells: Flowing[]
  total: Flowing
}

/**
 * The columns to hide in one line whose total is known: the small ones, then the next smallest until at least
 * two are hidden and they add up to `enough`. Then each of them could be anything from zero to that sum.
 */
export function hiddenOfLine(cells: readonly number[]): Set<number> {
  const bySize = cells.map((value, column) => ({ value, column })).sort((a, b) => a.value - b.value)
  const small = bySize.filter(({ value }) => value < enough).length
  if (small === 0) return new Set()
  let take = Math.max(small, 2)
  const sum = () => bySize.slice(0, take).reduce((all, { value }) => all + value, 0)
  while (take < bySize.length && sum() < enough) take++
  return new Set(bySize.slice(0, take).map(({ column }) => column))
}

function sumOf(values: readonly number[]): Flowing {
  const value = values.reduce((all, one) => all + one, 0)
  return { value, shown: value >= enough }
}

/** The sums of the quarters, as many of them as give no hidden count away. */
function yearRow(rows: readonly Row[]): Row {
  const columns = rows[0]?.cells.length ?? 0
  const column = (at: number) => rows.flatMap((row) => row.cells[at] ?? [])
  const year: Row = {
    cells: Array.from({ length: columns }, (_, at) => sumOf(column(at).map((cell) => cell.value))),
    total: sumOf(rows.map((row) => row.total.value)),
  }
  // a sum of visible numbers protects nothing, hidden or not
  const useful = year.cells.filter((_, at) => column(at).some((cell) => !cell.shown))
  for (let told = firstTold(rows, year); told; told = firstTold(rows, year))
    giveWay(year, told.column, useful)
  return year
}

/** The first hidden number that a reader could work out, or know to be small; null when there is none. */
function firstTold(rows: readonly Row[], year: Row): { column: number | null } | null {
  const flows: (Flow & { column: number | null })[] = [
    ...rows.flatMap((row, quarter) => [
      { ...row.total, from: 'grand', to: `quarter ${quarter}`, column: null },
      ...row.cells.map((cell, column) => ({
        ...cell,
        from: `quarter ${quarter}`,
        to: `column ${column}`,
        column,
      })),
    ]),
    ...year.cells.map((cell, column) => ({ ...cell, from: `column ${column}`, to: 'all', column })),
    { ...year.total, from: 'all', to: 'grand', column: null },
  ]
  const isTold = (flow: Flow) => {
    const { up, down } = maxFlow(flows, flow, enough)
    return up + down === 0 || flow.value + up < enough
  }
  return flows.find((flow) => !flow.shown && isTold(flow)) ?? null
}

/** Withholds one more sum of the year: of that column, else the smallest useful one, else the grand total. */
function giveWay(year: Row, column: number | null, useful: readonly Flowing[]): void {
  const own = column === null ? year.total : year.cells[column]
  const smallest = useful.filter((cell) => cell.shown).sort((a, b) => a.value - b.value)[0]
  const next = own?.shown ? own : (smallest ?? year.total)
  if (!next.shown) throw new Error('nothing is left to withhold, and something is still told')
  next.shown = false
}
