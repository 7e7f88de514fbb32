import { describe, expect, test } from 'vitest'
import { agreed, dated, type Mutant, mutantsOfAnyCase, straight } from './lapse-mutants'
import { mutantsOfBothSides } from './lapse-mutants-of-both-sides'
import { type Beside, besides, futureOf, ordinary, variants } from './lapse-walks'
import { mutant } from './mutants'
import { broken, rules } from './rules'
import { walk } from './walk'

const mutants = { ...mutantsOfAnyCase, ...mutantsOfBothSides }

const examine = ({ input = {}, beside = [], needs = [], ...change }: Omit<Mutant, 'caughtBy'>) => {
  const events = new Set<string>([...straight, ...needs, ...beside.flatMap((name) => [...besides[name]])])
  return broken(
    walk(mutant('ethicalLapse', change), {
      inputs: [{ ...ordinary, ...input }],
      keyOf: futureOf,
      withhold: (event) =>
        !events.has(event.type) ||
        Boolean(event.promisedOn) ||
        (agreed(event) && !needs.includes('agreed')) ||
        dated(event) ||
        variants(event),
    }),
  )
}

describe('the rules notice when', () => {
  test.each(Object.entries(mutants))(
    '%s',
    (_name, { caughtBy, ...change }) => {
      expect(Object.keys(examine(change))).toContain(caughtBy)
    },
    120_000,
  )

  test.each(Object.keys(besides) as Beside[])(
    'nothing at all was changed: none is broken (%s)',
    (name) => {
      const input = name === 'identity' ? ({ identity: 'confidential' } as const) : {}
      expect(examine({ beside: [name], input })).toEqual({})
    },
    120_000,
  )

  test('there is something for each of them to notice', () => {
    const noticed = new Set<string>(Object.values(mutants).map(({ caughtBy }) => caughtBy))
    expect(Object.keys(rules.ethicalLapse).filter((rule) => !noticed.has(rule))).toEqual([])
  })
})
