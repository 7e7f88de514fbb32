import type { OutcomeFact } from '@/lib/db/commit'
import { suppressYear } from './suppress'
import { suppressMeasures } from './suppress-measures'
import type { OutcomesView, YearOutcomes } from './views'

export type CountedFact = Pick<OutcomeFact, 'quarter' | 'matter' | 'measures'>

/** The quarter of an instant in UTC, `2026-Q4`: the same for every reader. @param at milliseconds */
export function quarterOf(at: number): string {
  const day = new Date(at)
  return `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`
}

/**
 * Facts as tables by year. The current quarter is left out: its counts would give each case away on the day it
 * closed.
 * @param at domain time, milliseconds
 */
export function tablesOf(
  facts: readonly CountedFact[],
  kinds: Pick<OutcomesView, 'matters' | 'measures'>,
  at: number,
): OutcomesView {
  const running = quarterOf(at)
  const over = facts.filter((fact) => fact.quarter < running)
  const byYear = Map.groupBy(over, (fact) => Number(fact.quarter.slice(0, 4)))
  const years = [...byYear.keys()].sort((a, b) => b - a)
  return {
    ...kinds,
    years: years.map((year) => yearOf(year, byYear.get(year) ?? [], kinds, running)),
    until: quarterOf(startOf(running) - 1),
  }
}

function yearOf(
  year: number,
  facts: readonly CountedFact[],
  { matters, measures }: Pick<OutcomesView, 'matters' | 'measures'>,
  running: string,
): YearOutcomes {
  const quarters = [1, 2, 3, 4].map((one) => `${year}-Q${one}`).filter((quarter) => quarter < running)
  const inQuarter = quarters.map((quarter) => facts.filter((fact) => fact.quarter === quarter))
  const cases = suppressYear({
    finished: quarters.length === 4,
    quarters: inQuarter.map((all) =>
      matters.map((matter) => all.filter((fact) => fact.matter === matter).length),
    ),
  })
  const decided = suppressMeasures(
    inQuarter.map((all) =>
      measures.map((measure) => all.filter((fact) => fact.measures.includes(measure)).length),
    ),
    cases,
  )
  return { year, quarters, cases, decided }
}

function startOf(quarter: string): number {
  const [year, number] = quarter.split('-Q').map(Number)
  return Date.UTC(year ?? 0, ((number ?? 1) - 1) * 3, 1)
}
