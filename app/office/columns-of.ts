import type { Count } from '@/lib/outcomes/views'

/** A quarter, or the whole year (null), with its counts. */
interface Column {
  quarter: string | null
  counts: Count[]
}

/**
 * The columns that have something to say: where every quarter is withheld, the year alone; where that is withheld too,
 * none. A quarter beside others stands there, withheld or not, so that nobody looks for it.
 */
export function columnsOf(
  quarters: readonly string[],
  rows: readonly Count[][],
  year: Count[] | null,
): Column[] {
  const says = (counts: readonly Count[]) => counts.some((count) => count !== null)
  return [
    ...(rows.some(says) ? quarters.map((quarter, index) => ({ quarter, counts: rows[index] ?? [] })) : []),
    ...(year && says(year) ? [{ quarter: null, counts: year }] : []),
  ]
}
