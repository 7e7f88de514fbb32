import { describe as place, type SlipDescription, type SlipSnapshot } from '@/machines'
import { armedClocks } from './clocks'
import type { Graph, Node } from './walk'

/** A graph with what several rules ask of it. */
export interface Seen {
  graph: Graph
  at: (node: Node) => SlipDescription
  armed: ReturnType<typeof armedClocks>
}

export function look(graph: Graph): Seen {
  const descriptions = graph.nodes.map((node) => place(node.snapshot as SlipSnapshot))
  return {
    graph,
    at: (node) => descriptions[node.index] as SlipDescription,
    armed: armedClocks(graph),
  }
}
