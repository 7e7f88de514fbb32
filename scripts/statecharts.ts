import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AnyStateMachine, AnyStateNode } from 'xstate'
import { workflows } from '@/machines'

/*
 * Draws docs/statecharts from the machines (`npm run statecharts`): one page a workflow, one diagram for the whole and
 * one for each region that runs beside the others.
 */

/** Pages by file name, as they have to be in docs/statecharts. */
export function statecharts(): Map<string, string> {
  return new Map(
    Object.entries(workflows).map(([name, { machine }]) => [`${name}.md`, pageOf(name, machine)]),
  )
}

function pageOf(name: string, machine: AnyStateMachine): string {
  return [
    `# ${name}`,
    'Drawn from the machine by `npm run statecharts`; do not edit. An arrow says which event moves the case, and in brackets which guard has to hold.',
    ...chartOf(machine.root),
    ...regionsBelow(machine.root).flatMap((region) => [`## ${pathOf(region)}`, ...chartOf(region)]),
    '',
  ].join('\n\n')
}

/** The states whose children run side by side are drawn on their own; every such child is a region. */
const regionsBelow = (node: AnyStateNode): AnyStateNode[] =>
  childrenOf(node).flatMap((child) => (node.type === 'parallel' ? [child] : regionsBelow(child)))

const childrenOf = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states)
const pathOf = (node: AnyStateNode) => node.path.join('.') || node.key

function chartOf(root: AnyStateNode): string[] {
  const idOf = (node: AnyStateNode) => node.path.slice(root.path.length).join('_')
  const named = (node: AnyStateNode) => `state "${node.key}" as ${idOf(node)}`
  // regions of a state inside this chart are named here and drawn on their own
  const shownOf = (node: AnyStateNode) => (isRegionOf(root, node) ? [] : childrenOf(node))

  /** The states below this one, each inside the one it belongs to, and where each begins and ends. */
  function statesOf(node: AnyStateNode, indent: string): string[] {
    const first = node.type === 'parallel' ? undefined : node.initial?.target[0]
    return [
      ...(first ? [`${indent}[*] --> ${idOf(first)}`] : []),
      ...childrenOf(node).flatMap((child) => [
        ...(shownOf(child).length === 0
          ? [`${indent}${named(child)}`]
          : [`${indent}${named(child)} {`, ...statesOf(child, `${indent}  `), `${indent}}`]),
        ...(child.type === 'final' ? [`${indent}${idOf(child)} --> [*]`] : []),
      ]),
    ]
  }

  const drawn = childrenOf(root).flatMap(function all(node): AnyStateNode[] {
    return [node, ...shownOf(node).flatMap(all)]
  })
  const arrows = new Map<string, Set<string>>()
  for (const from of drawn) {
    for (const { label, targets } of movesOf(from)) {
      for (const to of targets.filter((target) => drawn.includes(target))) {
        const arrow = `${idOf(from)} --> ${idOf(to)}`
        arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(label))
      }
    }
  }
  const lines = [
    'stateDiagram-v2',
    ...statesOf(root, '  '),
    ...[...arrows].map(([arrow, labels]) => `  ${arrow} : ${[...labels].join('<br/>')}`),
  ]
  return [
    ['```mermaid', ...lines, '```'].join('\n'),
    ...stayingOf([root, ...drawn.filter((node) => !isRegionOf(root, node))]),
  ]
}

/** Whether `node` is one of the states that run side by side in a parallel state inside the chart of `root`. */
const isRegionOf = (root: AnyStateNode, node: AnyStateNode) =>
  node.parent?.type === 'parallel' && node.parent !== root

/** Events that a state takes without leaving it, one line a state. */
function stayingOf(nodes: AnyStateNode[]): string[] {
  const lines = nodes.flatMap((node) => {
    const labels = movesOf(node).flatMap(({ label, targets }) => (targets.length > 0 ? [] : [`\`${label}\``]))
    return labels.length > 0 ? [`- **${pathOf(node)}** also takes ${[...new Set(labels)].join(', ')}`] : []
  })
  return lines.length > 0 ? [lines.join('\n')] : []
}

/** What a state itself takes: the event with its guard, and where it leads; nowhere when it stays. */
function movesOf(node: AnyStateNode) {
  return [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map(
    ({ eventType, guard, target }) => ({
      label: `${eventType || 'at once'}${guard === undefined ? '' : ` [${guardName(guard)}]`}`,
      targets: (target ?? []) as AnyStateNode[],
    }),
  )
}

/** A guard as its machine names it; `and`, `or` and `not` with the guards they are made of. */
function guardName(guard: unknown): string {
  if (typeof guard === 'string') return guard
  if (typeof guard === 'function') {
    const parts = 'guards' in guard && Array.isArray(guard.guards) ? guard.guards.map(guardName) : []
    if (parts.length > 1) return parts.join(` ${guard.name} `)
    return [guard.name, ...parts].join(' ')
  }
  return guard !== null && typeof guard === 'object' && 'type' in guard ? String(guard.type) : 'guard'
}

function main() {
  const folder = fileURLToPath(new URL('../docs/statecharts/', import.meta.url))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of statecharts()) writeFileSync(join(folder, file), text)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main()
