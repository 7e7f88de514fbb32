import { describe, expect, test } from 'vitest'
import { rules } from './rules'

interface Noticing<M extends { caughtBy: string }> {
  workflow: 'slip' | 'concern'
  /** what could go wrong, and the rule that has to notice */
  mutants: Readonly<Record<string, M>>
  /** walks that break nothing, by what stands beside the case */
  unchanged: Readonly<Record<string, Omit<M, 'caughtBy'>>>
  /** the rules that a walk with this change breaks, each with what it found */
  examine: (change: Omit<M, 'caughtBy'>) => Record<string, string[]>
  /** milliseconds for one of them */
  within: number
}

/** A rule that nothing breaks proves nothing: each has to notice something, and none notices anything that is whole. */
export function rulesNotice<M extends { caughtBy: string }>(noticing: Noticing<M>) {
  const { workflow, mutants, unchanged, examine, within } = noticing
  describe('the rules notice when', () => {
    test.each(Object.entries(mutants))(
      '%s',
      (_name, { caughtBy, ...change }) => {
        expect(Object.keys(examine(change))).toContain(caughtBy)
      },
      within,
    )

    test.each(Object.entries(unchanged))(
      'nothing at all was changed: none is broken (%s)',
      (_name, change) => {
        expect(examine(change)).toEqual({})
      },
      within,
    )

    test('there is something for each of them to notice', () => {
      const noticed = new Set<string>(Object.values(mutants).map(({ caughtBy }) => caughtBy))
      expect(Object.keys(rules[workflow]).filter((rule) => !noticed.has(rule))).toEqual([])
    })
  })
}
