import { agreed, dated, type Mutant, mutantsOfAnyCase, straight } from './concern-mutants'
import { mutantsOfBothSides } from './concern-mutants-of-both-sides'
import { type Beside, besides, futureOf, ordinary, variants } from './concern-walks'
import { mutant } from './mutants'
import { rulesNotice } from './noticing'
import { type Graph, walk } from './walk'

const walked = (
  { input = {}, beside = [], needs = [], ...change }: Omit<Mutant, 'caughtBy'>,
  enough?: (graph: Graph) => boolean,
) => {
  const events = new Set<string>([...straight, ...needs, ...beside.flatMap((name) => [...besides[name]])])
  return walk(mutant('concern', change), {
    inputs: [{ ...ordinary, ...input }],
    keyOf: futureOf,
    ...(enough ? { enough } : {}),
    withhold: (event) =>
      !events.has(event.type) ||
      Boolean(event.promisedOn) ||
      (agreed(event) && !needs.includes('agreed')) ||
      dated(event) ||
      variants(event),
  })
}

rulesNotice<Mutant>({
  workflow: 'concern',
  mutants: { ...mutantsOfAnyCase, ...mutantsOfBothSides },
  unchanged: Object.fromEntries(
    (Object.keys(besides) as Beside[]).map((name) => [
      name,
      { beside: [name], input: name === 'identity' ? { identity: 'confidential' } : {} },
    ]),
  ),
  walked,
  within: 120_000,
})
