import type { CaseDescription } from '@/machines'
import type { Effect } from '@/machines/effects'
import type { Seen } from '../look'
import type { Edge, Node } from '../walk'

/** A rule looks at a whole graph and names what breaks it; an empty list is a proof for that graph. */
export type Rule = (seen: Seen) => string[]

export const has = (
  effects: readonly Effect[],
  type: Effect['type'],
  rest: Record<string, unknown> = {},
): boolean =>
  effects.some(
    (effect) =>
      effect.type === type &&
      Object.entries(rest).every(([key, value]) => Reflect.get(effect, key) === value),
  )

export const isPersons = ({ graph }: Seen, { event }: Edge) =>
  graph.workflow.events[event.type]?.source === 'person'
export const needsDocument = ({ graph }: Seen, { event }: Edge) =>
  graph.workflow.events[event.type]?.needsDocument === true

/** Whether the same event would be taken without the words it has to carry. */
export const takenWithoutText = ({ from, event }: Edge) => from.snapshot.can({ ...event, documentId: '' })
/** Whether the same event would be taken when it names a proposal that is not the open one. */
export const takenWithOtherProposal = ({ from, event }: Edge) =>
  event.proposalId !== undefined && from.snapshot.can({ ...event, proposalId: 'another' })

const said = (seen: Seen, { from, to, event }: Edge) =>
  `${seen.at(from).state} -${event.type}-> ${seen.at(to).state}`

/** Edges that break a claim, told once for each kind. */
export const edgesThat = (seen: Seen, breaks: (edge: Edge) => boolean): string[] => [
  ...new Set(seen.graph.edges.filter(breaks).map((edge) => said(seen, edge))),
]
export const nodesThat = (seen: Seen, breaks: (node: Node) => boolean): string[] => [
  ...new Set(seen.graph.nodes.filter(breaks).map((node) => JSON.stringify(node.snapshot.value))),
]

export const isOpen = (one: CaseDescription) => !(one.closed || one.withdrawn || one.erased)
export const inDanger = (one: CaseDescription) => ['raised', 'actionTaken'].includes(one.safety)
export const temporaryMeasureStands = (one: CaseDescription) =>
  ['inPlace', 'confirmed'].includes(one.temporaryMeasure)
/** heard, or asked and not answered; or safety forbade to wait, which only the context knows */
export const heardOrExcused = (one: CaseDescription, node: Node) =>
  one.hearing === 'heard' || one.hearing === 'notAnswered' || Boolean(node.snapshot.context.proceedUnheard)
