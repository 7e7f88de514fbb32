import { describe, expect, test } from 'vitest'
import type { AnyStateNode } from 'xstate'
import { workflows } from '@/machines'
import { agreesWithThePublicStep, consequencesIn, livesOf, twinsIn } from './lives'
import { look } from './look'
import { breaches, rules, showsInAPart } from './rules'
import { beginnings, besides, futureOf, outside, slipWorkflow } from './slip-walks'

/** Whether the walks can be trusted: what they leave out makes no difference. */

const life = livesOf(slipWorkflow, beginnings)
const consequences = consequencesIn(slipWorkflow, beginnings[0], futureOf)

test('two snapshots that a walk takes for one have the same future', () => {
  const twins = twinsIn(slipWorkflow, beginnings, futureOf, outside('hold'))
  expect(twins.length).toBeGreaterThan(500)
  const some = twins.filter((_, index) => index % Math.ceil(twins.length / 600) === 0)
  for (const [first, twin] of some) expect(consequences(twin)).toEqual(consequences(first))
}, 600_000)

test('lives of a case in which everything happens at once break no rule', () => {
  const along = Object.keys(rules.slip).filter(showsInAPart)
  let lived = 0
  for (let seed = 1; seed <= 150; seed += 1) {
    const seen = look(life(seed, 100))
    lived += seen.graph.edges.length
    for (const rule of along)
      expect({ seed, rule, broken: breaches(seen, rule) }).toEqual({ seed, rule, broken: [] })
  }
  expect(lived).toBeGreaterThan(5000)
}, 600_000)

test('the walk and the public step agree', () => {
  agreesWithThePublicStep('slip', life(7, 80))
})

describe('the regions beside the case can be walked one at a time, because', () => {
  const { machine } = workflows.slip
  const open = (machine.root as AnyStateNode).states.open?.states ?? {}

  /** The regions whose state a guard asks about, also through the guards it is made of. */
  const readBy = (guard: unknown): string[] => {
    if (typeof guard === 'string') return readBy(Reflect.get(machine.implementations.guards, guard))
    if (typeof guard === 'object' && guard !== null) return readBy(Reflect.get(guard, 'type'))
    if (typeof guard !== 'function') return []
    const parts = 'guards' in guard && Array.isArray(guard.guards) ? guard.guards.flatMap(readBy) : []
    const value = 'stateValue' in guard ? (guard.stateValue as { open: Record<string, unknown> }) : null
    return [...parts, ...(value ? Object.keys(value.open) : [])]
  }
  const transitions = (node: AnyStateNode): { guard?: unknown; eventType: string }[] => [
    ...[...node.transitions.values()].flat(),
    ...(node.always ?? []),
    ...Object.values(node.states).flatMap((below) => transitions(below)),
  ]
  const reads = (node: AnyStateNode) =>
    [...new Set(transitions(node).flatMap(({ guard }) => readBy(guard)))].sort()

  test('each asks about the handling of the case and about no other of them', () => {
    const asked = Object.fromEntries(Object.entries(open).map(([region, node]) => [region, reads(node)]))
    expect(asked).toEqual({
      handling: ['assessment', 'firewall', 'handling', 'hearing', 'hold', 'safety', 'temporaryMeasure'],
      assessment: ['handling'],
      hearing: ['handling', 'hold', 'safety'],
      temporaryMeasure: ['handling'],
      safety: ['handling'],
      hold: ['handling'],
      legalHold: ['handling'],
      firewall: ['handling'],
    })
  })

  test('each has events of its own that nothing else listens to', () => {
    for (const [region, events] of Object.entries(besides))
      for (const [other, node] of Object.entries(open)) {
        const shared = transitions(node).filter(({ eventType }) =>
          events.some((event) => event === eventType),
        )
        expect({ region, other, listens: shared.length > 0 }).toEqual({
          region,
          other,
          listens: other === region,
        })
      }
  })
})
