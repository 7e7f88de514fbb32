import { type Count, enough, type YearTable } from './suppress'

/** How often each measure was part of a decision: a row for each finished quarter of one year. */
export interface MeasureTable {
  quarters: Count[][]
  /** null until the year is over */
  year: Count[] | null
}

/**
 * Measures of one year, shown beside the table of its cases. A case can have several, so rows have no sum
 * across. Down the quarters of a measure they do, and a sum that would tell a quarter's small count is
 * withheld. A quarter (or year) whose number of cases is withheld has no measures either: they would give a
 * lower limit for it.
 */
export function suppressMeasures(
  quarters: readonly (readonly number[])[],
  cases: Pick<YearTable, 'quarters' | 'year'>,
): MeasureTable {
  const rows = quarters.map((cells, quarter) =>
    cells.map((value): Count => (value >= enough && cases.quarters[quarter]?.total != null ? value : null)),
  )
  if (!cases.year) return { quarters: rows, year: null }
  const yearShown = cases.year.total !== null
  const columns = quarters[0]?.length ?? 0
  const year = Array.from({ length: columns }, (_, column): Count => {
    const counts = quarters.map((row) => row[column] ?? 0)
    const hidden = rows.flatMap((row, quarter) => (row[column] === null ? [counts[quarter] ?? 0] : []))
    const sum = sumOf(counts)
    return yearShown && sum >= enough && keepsApart(hidden) ? sum : null
  })
  return { quarters: rows, year }
}

/** Whether hidden counts stay hidden once their sum is known: none, or several that together are more than small. */
const keepsApart = (hidden: readonly number[]): boolean =>
  hidden.length === 0 || (hidden.length > 1 && sumOf(hidden) >= enough)

const sumOf = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
