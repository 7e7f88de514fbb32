import { dueEvents } from '@/machines'
import type { DeadlineName, Effect } from '@/machines/effects'
import type { Graph, Node } from './walk'

/** The deadlines that a graph starts at all, each as one bit of a number. */
function bitsOf({ beginnings, edges }: Graph) {
  const names = new Set<DeadlineName>()
  for (const { effects } of [...beginnings, ...edges])
    for (const effect of effects) if (effect.type === 'startDeadline') names.add(effect.deadline)
  if (names.size > 31) throw new Error('more deadlines than a number has bits')
  const bit = new Map([...names].map((name, at) => [name, 1 << at]))
  return { names: [...names], all: (1 << names.size) - 1, bitOf: (name: DeadlineName) => bit.get(name) ?? 0 }
}

/** The deadlines that are armed in each state: on every way there (`surely`), and on at least one (`maybe`). */
interface ArmedDeadlines {
  surely: (node: Node) => ReadonlySet<DeadlineName>
  maybe: (node: Node) => ReadonlySet<DeadlineName>
}

/** Follows starting, stopping and ringing along all ways at once, until nothing changes any more. */
export function armedDeadlines(graph: Graph): ArmedDeadlines {
  const { names, all, bitOf } = bitsOf(graph)
  const firedBy = new Map<string, number>(names.map((name) => [dueEvents[name], bitOf(name)]))
  const asSet = (mask: number) => new Set(names.filter((name) => mask & bitOf(name)))
  const after = (armed: number, effects: readonly Effect[]) =>
    effects.reduce((now, effect) => {
      if (effect.type === 'startDeadline') return now | bitOf(effect.deadline)
      if (effect.type === 'stopDeadline') return now & ~bitOf(effect.deadline)
      return effect.type === 'erase' ? 0 : now
    }, armed)

  const surely = new Int32Array(graph.nodes.length).fill(all)
  const maybe = new Int32Array(graph.nodes.length)
  for (const { node, effects } of graph.beginnings) {
    surely[node.index] = (surely[node.index] ?? 0) & after(0, effects)
    maybe[node.index] = (maybe[node.index] ?? 0) | after(0, effects)
  }
  for (let changed = true; changed; ) {
    changed = false
    for (const { from, to, event, effects } of graph.edges) {
      const rang = firedBy.get(event.type) ?? 0
      const must = (surely[to.index] ?? 0) & after((surely[from.index] ?? 0) & ~rang, effects)
      const may = (maybe[to.index] ?? 0) | after((maybe[from.index] ?? 0) & ~rang, effects)
      if (must !== surely[to.index] || may !== maybe[to.index]) changed = true
      surely[to.index] = must
      maybe[to.index] = may
    }
  }
  return {
    surely: (node) => asSet(surely[node.index] ?? 0),
    maybe: (node) => asSet(maybe[node.index] ?? 0),
  }
}
