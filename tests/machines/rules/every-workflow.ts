import { dueEvents } from '@/machines'
import type { DeadlineName } from '@/machines/effects'
import { edgesThat, has, isPersons, needsDocument, nodesThat, type Rule, takenWithoutText } from './breaches'

/** What holds in every state of every workflow of a file, a request for advice too. */
export const rulesOfEvery = {
  'no verdict without a human': (seen) => [
    ...edgesThat(
      seen,
      (edge) =>
        seen.at(edge.to).closed &&
        !seen.at(edge.from).closed &&
        (!isPersons(seen, edge) || takenWithoutText(edge)),
    ),
    ...nodesThat(seen, (node) => seen.at(node).closed !== (seen.at(node).state === 'closed')),
    ...seen.graph.beginnings.filter(({ node }) => seen.at(node).closed).map(() => 'begins with an outcome'),
  ],

  'alarms and directory jobs are not sent by people': (seen) =>
    Object.entries(seen.graph.workflow.events)
      .filter(([type, { source }]) => /Due$|^handlerGone$|^roleEnded$/.test(type) !== (source === 'system'))
      .map(([type]) => `${type} comes from the wrong side`),

  'every state that waits has a deadline that runs': (seen) =>
    nodesThat(seen, (node) => {
      const { waitsFor, deadline } = seen.at(node)
      if (node.snapshot.hasTag('waiting') !== (waitsFor !== null)) return true
      return deadline !== null && !seen.armed.surely(node).has(deadline)
    }),

  'no alarm rings unheard': (seen) => {
    const taken = new Set(seen.graph.edges.map(({ from, event }) => `${from.index} ${event.type}`))
    const heard = new Set(seen.graph.edges.map(({ event }) => event.type))
    return seen.graph.nodes.flatMap((node) =>
      [...seen.armed.maybe(node)]
        .map((deadline: DeadlineName) => dueEvents[deadline])
        // an event that a walk withholds is not expected in it
        .filter((event) => heard.has(event) && !taken.has(`${node.index} ${event}`))
        .map((event) => `${event} in ${seen.at(node).state}`),
    )
  },

  'an event that needs words is not taken without them': (seen) =>
    edgesThat(seen, (edge) => needsDocument(seen, edge) && takenWithoutText(edge)),

  'what is destroyed is destroyed at the end of its time': (seen) =>
    edgesThat(seen, ({ from, to, effects }) => {
      const after = seen.at(to)
      return has(effects, 'erase') !== after.erased || (after.erased && !seen.at(from).over)
    }),
} satisfies Record<string, Rule>
