import { type CaseDescription, type CaseSnapshot, type CaseWorkflowName, describeCase } from '@/machines'
import { armedDeadlines } from './deadlines'
import type { Graph, Node } from './walk'

/** A graph with what several rules ask of it. */
export interface Seen {
  graph: Graph
  at: (node: Node) => CaseDescription
  armed: ReturnType<typeof armedDeadlines>
}

export function look(graph: Graph): Seen {
  const name = graph.workflow.name as CaseWorkflowName
  const descriptions = graph.nodes.map((node) => describeCase(name, node.snapshot as CaseSnapshot))
  return {
    graph,
    at: (node) => descriptions[node.index] as CaseDescription,
    armed: armedDeadlines(graph),
  }
}
