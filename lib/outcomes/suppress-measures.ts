import { type Count, enough, type YearTable } from './suppress'

/** How often each measure was part of what was decided: a row for each finished quarter of one year. */
export interface MeasureTable {
  quarters: Count[][]
  /** null until the year is over */
  year: Count[] | null
}

/**
 * Measures of one year, beside the table of its cases. A case can have several, so nothing adds up across; down the
 * quarters of a measure it does, and a sum that would tell a quarter's small count is withheld. A quarter (or year) of
 * which not even the number of cases is shown has no measures either: otherwise they would say how many at least.
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

/** Whether those hidden stay so when their sum is known: none, or several that are together more than small. */
const keepsApart = (hidden: readonly number[]): boolean =>
  hidden.length === 0 || (hidden.length > 1 && sumOf(hidden) >= enough)

const sumOf = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
