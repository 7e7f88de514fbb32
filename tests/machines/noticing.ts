import { describe, expect, test } from 'vitest'
import { broken, rules, showsInAPart } from './rules'
import type { Graph } from './walk'

interface Noticing<M extends { caughtBy: string }> {
  workflow: 'slip' | 'concern'
  /** what could go wrong, and the rule that has to notice */
  mutants: Readonly<Record<string, M>>
  /** walks that break nothing, by what stands beside the case */
  unchanged: Readonly<Record<string, Omit<M, 'caughtBy'>>>
  /** the walk with this change, whole unless it is enough before */
  walked: (change: Omit<M, 'caughtBy'>, enough?: (graph: Graph) => boolean) => Graph
  /** milliseconds for one of them */
  within: number
}

/** A rule that nothing breaks proves nothing: each has to notice something, and none notices anything that is whole. */
export function rulesNotice<M extends { caughtBy: string }>(noticing: Noticing<M>) {
  const { workflow, mutants, unchanged, walked, within } = noticing
  describe('the rules notice when', () => {
    test.each(Object.entries(mutants))(
      '%s',
      (_name, { caughtBy, ...change }) => {
        const isNoticed = (graph: Graph) => caughtBy in broken(graph, [caughtBy])
        // what a part of a walk breaks, the whole of it breaks
        const graph = showsInAPart(caughtBy) ? walked(change, isNoticed) : walked(change)
        expect(Object.keys(broken(graph, [caughtBy]))).toEqual([caughtBy])
      },
      within,
    )

    test.each(Object.entries(unchanged))(
      'nothing at all was changed: none is broken (%s)',
      (_name, change) => {
        expect(broken(walked(change))).toEqual({})
      },
      within,
    )

    test('there is something for each of them to notice', () => {
      const noticed = new Set<string>(Object.values(mutants).map(({ caughtBy }) => caughtBy))
      expect(Object.keys(rules[workflow]).filter((rule) => !noticed.has(rule))).toEqual([])
    })
  })
}
