import type { Count, YearTable } from '@/lib/outcomes/suppress'

/**
 * A published table as an attacker finds it: rows of cells, each with its total; the last row is the sum of
 * those above.
 */
export interface Published {
  rows: { cells: Count[]; total: Count }[]
  sums: { cells: Count[]; total: Count } | null
}
export const published = (table: YearTable): Published => ({ rows: table.quarters, sums: table.year })

/** What an attacker knows of each hidden number: the smallest and the largest that fit everything shown. */
export interface Range {
  where: string
  least: number
  most: number
}

/**
 * Tries every table of counts and keeps those that show the same numbers. For small tables only. A row whose
 * total is not shown either can be as large as `limit`.
 */
export function everyWorld(table: Published, limit: number): Range[] {
  const found = new Map<string, Range>()
  const note = (where: string, count: Count, value: number) => {
    if (count !== null) return
    const range = found.get(where) ?? { where, least: value, most: value }
    found.set(where, { where, least: Math.min(range.least, value), most: Math.max(range.most, value) })
  }
  const rows = table.rows.map((row) => fillings(row, limit))
  const width = table.rows[0]?.cells.length ?? 0
  const tryRow = (at: number, sums: number[], world: number[][]): void => {
    const options = rows[at]
    if (options) {
      for (const cells of options)
        tryRow(
          at + 1,
          sums.map((sum, i) => sum + (cells[i] ?? 0)),
          [...world, cells],
        )
      return
    }
    const all = add(sums)
    const fits = (count: Count, value: number) => count === null || count === value
    const { sums: shown } = table
    if (shown && !(shown.cells.every((count, i) => fits(count, sums[i] ?? 0)) && fits(shown.total, all)))
      return
    world.forEach((cells, row) => {
      for (const [i, value] of cells.entries()) note(`${row}/${i}`, table.rows[row]?.cells[i] ?? null, value)
      note(`${row}/total`, table.rows[row]?.total ?? null, add(cells))
    })
    if (!shown) return
    for (const [i, value] of sums.entries()) note(`sum/${i}`, shown.cells[i] ?? null, value)
    note('sum/total', shown.total, all)
  }
  tryRow(
    0,
    Array.from({ length: width }, () => 0),
    [],
  )
  return [...found.values()]
}

const add = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

function fillings({ cells, total }: Published['rows'][number], limit: number): number[][] {
  const known = add(cells.map((count) => count ?? 0))
  const most = (total ?? Math.max(limit, known)) - known
  const fill = (at: number, left: number): number[][] => {
    if (at === cells.length) return total === null || left === 0 ? [[]] : []
    const count = cells[at]
    const choices = count == null ? Array.from({ length: left + 1 }, (_, value) => value) : [count]
    return choices.flatMap((value) =>
      fill(at + 1, left - (count == null ? value : 0)).map((rest) => [value, ...rest]),
    )
  }
  return fill(0, most)
}

/**
 * The attack that anyone can do with a pencil, on tables of any size. For each total, subtract what its line
 * shows and use the limits of the line's other hidden numbers. Repeat until nothing more follows.
 */
export function byPencil(table: Published): Range[] {
  const numbers = new Map<string, Range>()
  const put = (where: string, count: Count): void => {
    numbers.set(where, { where, least: count ?? 0, most: count ?? Number.POSITIVE_INFINITY })
  }
  table.rows.forEach((row, r) => {
    for (const [i, count] of row.cells.entries()) put(`${r}/${i}`, count)
    put(`${r}/total`, row.total)
  })
  const columns = (table.rows[0]?.cells ?? []).map((_, i) => `${i}`)
  const lines = table.rows.map((_, r) => ({ parts: columns.map((i) => `${r}/${i}`), whole: `${r}/total` }))
  if (table.sums) {
    for (const [i, count] of table.sums.cells.entries()) put(`sum/${i}`, count)
    put('sum/total', table.sums.total)
    for (const i of [...columns, 'total'])
      lines.push({ parts: table.rows.map((_, r) => `${r}/${i}`), whole: `sum/${i}` })
    lines.push({ parts: columns.map((i) => `sum/${i}`), whole: 'sum/total' })
  }
  const of = (where: string) => numbers.get(where) as Range
  for (let again = true; again; ) {
    again = false
    const narrow = (where: string, least: number, most: number) => {
      const range = of(where)
      if (least <= range.least && most >= range.most) return
      numbers.set(where, { where, least: Math.max(least, range.least), most: Math.min(most, range.most) })
      again = true
    }
    for (const { parts, whole } of lines) {
      const least = (but?: string) => add(parts.filter((one) => one !== but).map((one) => of(one).least))
      const most = (but?: string) => add(parts.filter((one) => one !== but).map((one) => of(one).most))
      narrow(whole, least(), most())
      for (const part of parts) narrow(part, of(whole).least - most(part), of(whole).most - least(part))
    }
  }
  const shown = (where: string): boolean => {
    const [row = '', column = ''] = where.split('/')
    const line = row === 'sum' ? table.sums : table.rows[Number(row)]
    return (column === 'total' ? line?.total : line?.cells[Number(column)]) !== null
  }
  return [...numbers.values()].filter(({ where }) => !shown(where))
}
