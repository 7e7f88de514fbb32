import { type Flow, maxFlow } from './max-flow'

/** Below this a count is not shown, and nobody may be able to tell that it is below. Nought is a small count too. */
export const enough = 5

/** A number, or null where it is withheld: for being small, or because it would give a small one away. */
export type Count = number | null

/** One year: a row for each finished quarter, and the year's own row once it is over. Columns in the order handed in. */
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
 * Counts that add up, across and down. Which cells of a quarter are hidden follows from that quarter alone, so that a
 * later one never hides what somebody has seen before, or shows what was hidden; the year's row is what gives way.
 * Years share no number. What holds afterwards, whatever anybody calculates from all that was ever shown: every hidden
 * number could be another one, and every hidden number could be `enough` or more.
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
 * The columns to hide of one line whose total is known: the small ones and, until those hidden add up to `enough` and
 * are at least two, the next smallest. Then each of them could be anything from nothing to that sum.
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

/** The sums of the quarters, as many of them as give nothing away. */
function yearRow(rows: readonly Row[]): Row {
  const columns = rows[0]?.cells.length ?? 0
  const column = (at: number) => rows.flatMap((row) => row.cells[at] ?? [])
  const year: Row = {
    cells: Array.from({ length: columns }, (_, at) => sumOf(column(at).map((cell) => cell.value))),
    total: sumOf(rows.map((row) => row.total.value)),
  }
  // a sum of numbers that are all shown keeps nothing back, hidden or not
  const useful = year.cells.filter((_, at) => column(at).some((cell) => !cell.shown))
  for (let told = firstTold(rows, year); told; told = firstTold(rows, year))
    giveWay(year, told.column, useful)
  return year
}

/** The first hidden number that somebody could work out, or could know to be small; null when there is none. */
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

/** Withholds one more sum of the year: of that column, else the smallest that is of use, else the grand total. */
function giveWay(year: Row, column: number | null, useful: readonly Flowing[]): void {
  const own = column === null ? year.total : year.cells[column]
  const smallest = useful.filter((cell) => cell.shown).sort((a, b) => a.value - b.value)[0]
  const next = own?.shown ? own : (smallest ?? year.total)
  if (!next.shown) throw new Error('nothing is left to withhold, and something is still told')
  next.shown = false
}
