import { expect, test } from 'vitest'
import { beginnings, concernWorkflow, futureOf, ordinary, outside } from './concern-walks'
import { agreesWithThePublicStep, consequencesIn, livesOf, twinsIn } from './lives'
import { look } from './look'
import { breaches, rules, showsInAPart } from './rules'
import { promises } from './slip-walks'

/** Whether the walks can be trusted: what they leave out makes no difference, and all of it at once breaks nothing. */

const life = livesOf(concernWorkflow, beginnings)
/** what is counted at the end names the finding and the resolution, on which no state depends */
const consequences = consequencesIn(concernWorkflow, ordinary, futureOf, (event, effects) =>
  JSON.stringify([event.type, effects.map((one) => (one.type === 'recordOutcome' ? one.type : one))]),
)

test('two snapshots that a walk takes for one have the same future', () => {
  const twins = twinsIn(
    concernWorkflow,
    [ordinary],
    futureOf,
    (event) => outside('others')(event) || promises(event),
  )
  expect(twins.length).toBeGreaterThan(300)
  const some = twins.filter((_, index) => index % Math.ceil(twins.length / 400) === 0)
  for (const [first, twin] of some) expect(consequences(twin)).toEqual(consequences(first))
}, 600_000)

test('lives of a case in which everything happens at once break no rule', () => {
  const along = Object.keys(rules.concern).filter(showsInAPart)
  let lived = 0
  const been = new Set<string>()
  for (let seed = 1; seed <= 150; seed += 1) {
    const seen = look(life(seed, 140))
    lived += seen.graph.edges.length
    for (const node of seen.graph.nodes) been.add(seen.at(node).state.split('.')[0] ?? '')
    for (const rule of along)
      expect({ seed, rule, broken: breaches(seen, rule) }).toEqual({ seed, rule, broken: [] })
  }
  expect(lived).toBeGreaterThan(8000)
  expect([...been]).toEqual(
    expect.arrayContaining(['screening', 'gathering', 'deciding', 'awaitingSecondApprover']),
  )
}, 600_000)

test('the walk and the public step agree', () => {
  agreesWithThePublicStep('concern', life(7, 80))
})
