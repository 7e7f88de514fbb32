import type { Count } from '@/lib/outcomes/views'

/** A quarter, or the whole year (null), with its counts. */
interface Column {
  quarter: string | null
  counts: Count[]
}

/**
 * The columns worth showing: the year alone where every quarter is withheld, and none where the year is
 * withheld too. A withheld quarter keeps its column beside others, so that it does not seem to be missing.
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
