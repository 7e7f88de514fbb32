import type { SlipDescription } from '@/machines'
import { type ClockName, capacities, type Effect } from '@/machines/effects'
import { look, type Seen } from './look'
import type { Edge, Graph, Node } from './walk'

/** A rule looks at a whole graph and names what breaks it; an empty list is a proof for that graph. */
export type Rule = (seen: Seen) => string[]

const has = (effects: readonly Effect[], type: Effect['type'], rest: Record<string, unknown> = {}) =>
  effects.some(
    (effect) =>
      effect.type === type &&
      Object.entries(rest).every(([key, value]) => Reflect.get(effect, key) === value),
  )
const isPersons = ({ graph }: Seen, { event }: Edge) => graph.workflow.events[event.type]?.source === 'person'
const said = (seen: Seen, { from, to, event }: Edge) =>
  `${seen.at(from).state} -${event.type}-> ${seen.at(to).state}`
const handled = (state: string) => /^(understanding|proposed|awaitingSecondPerson|inForce)/.test(state)
const isOpen = (one: SlipDescription) => !(one.closed || one.withdrawn || one.erased)
const wasTold = (one: SlipDescription) => one.state !== 'heldByReporter'

const needsWords = ({ graph }: Seen, { event }: Edge) =>
  graph.workflow.events[event.type]?.needsWords === true
/** Whether the same event would be taken without the words it has to carry. */
const takenWithoutWords = ({ from, event }: Edge) => from.snapshot.can({ ...event, wordsId: '' })
/** Whether the same event would be taken when it names a proposal that is not on the table. */
const takenWithOtherProposal = ({ from, event }: Edge) =>
  event.proposalId !== undefined && from.snapshot.can({ ...event, proposalId: 'another' })

/** Edges that break a claim, told once for each kind. */
const edgesThat = (seen: Seen, breaks: (edge: Edge) => boolean): string[] => [
  ...new Set(seen.graph.edges.filter(breaks).map((edge) => said(seen, edge))),
]
const nodesThat = (seen: Seen, breaks: (node: Node) => boolean): string[] => [
  ...new Set(seen.graph.nodes.filter(breaks).map((node) => JSON.stringify(node.snapshot.value))),
]

/** What only the one it is about, or the one who reported, can send. Whoever never answers sends none of these. */
const fromTheSubject = new Set(
  [
    'sendNow passItOn acceptTie objectToTie withdraw counterPropose agree speak contestContact pauseCheckIns',
    'resumeCheckIns askReview consentEnded checkedIn returned extendHearing',
  ].flatMap((line) => line.split(' ')),
)

/** States from which some end is reached over the given edges. */
function reachesAnEnd(seen: Seen, edges: readonly Edge[]): Set<number> {
  const into = new Map<number, number[]>()
  for (const { from, to } of edges) into.set(to.index, [...(into.get(to.index) ?? []), from.index])
  const ends = seen.graph.nodes.filter((node) => seen.at(node).closed || seen.at(node).withdrawn)
  const reached = new Set(ends.map((node) => node.index))
  for (const index of reached) for (const before of into.get(index) ?? []) reached.add(before)
  return reached
}

export const rules = {
  'no verdict without a human': (seen) => [
    ...edgesThat(
      seen,
      (edge) =>
        seen.at(edge.to).closed &&
        !seen.at(edge.from).closed &&
        (!isPersons(seen, edge) || takenWithoutWords(edge)),
    ),
    ...nodesThat(seen, (node) => seen.at(node).closed !== (seen.at(node).state === 'closed')),
    ...seen.graph.beginnings.filter(({ node }) => seen.at(node).closed).map(() => 'begins with an outcome'),
  ],

  'a clock ends nothing and takes nothing back': (seen) =>
    edgesThat(
      seen,
      (edge) => !isPersons(seen, edge) && isOpen(seen.at(edge.from)) && !isOpen(seen.at(edge.to)),
    ),

  'alarms and directory jobs are not sent by people': (seen) =>
    Object.entries(seen.graph.workflow.events)
      .filter(([type, { source }]) => /Due$|^handlerGone$|^roleEnded$/.test(type) !== (source === 'system'))
      .map(([type]) => `${type} comes from the wrong side`),

  'no dead end, also when the subject never answers': (seen) => {
    const withoutThem = seen.graph.edges.filter(({ event }) => !fromTheSubject.has(event.type))
    const anyone = reachesAnEnd(seen, seen.graph.edges)
    const withoutSubject = reachesAnEnd(seen, withoutThem)
    return nodesThat(
      seen,
      (node) => isOpen(seen.at(node)) && !(anyone.has(node.index) && withoutSubject.has(node.index)),
    )
  },

  'every state that waits has a clock that runs': (seen) =>
    nodesThat(seen, (node) => {
      const { waitsFor, clock } = seen.at(node)
      if (node.snapshot.hasTag('waiting') !== (waitsFor !== null)) return true
      return clock !== null && !seen.armed.surely(node).has(clock)
    }),

  'what is pending beside the case has its clock too': (seen) =>
    nodesThat(seen, (node) => {
      const one = seen.at(node)
      const surely = seen.armed.surely(node)
      const expected: (false | ClockName[])[] = [
        isOpen(one) && wasTold(one) && ['update', 'longOpen'],
        one.hearing === 'invited' && handled(one.state) && !one.died && ['hearing'],
        one.safety === 'raised' && ['safetyReminder', 'safetyEscalation'],
        one.safety === 'actionTaken' && ['safetyReminder'],
        one.interim === 'inPlace' && ['interimConfirmation', 'interimEnd'],
        one.interim === 'confirmed' && ['interimEnd'],
        one.pace === 'onHold' && ['lookAgain'],
        one.legalHold !== 'none' && ['legalHold'],
        (one.closed || one.withdrawn) && one.legalHold !== 'held' && ['retention'],
      ]
      return expected.some((clocks) => clocks && !clocks.every((clock) => surely.has(clock)))
    }),

  'no alarm rings unheard': (seen) => {
    const taken = new Set(seen.graph.edges.map(({ from, event }) => `${from.index} ${event.type}`))
    const heard = new Set(seen.graph.edges.map(({ event }) => event.type))
    return seen.graph.nodes.flatMap((node) =>
      [...seen.armed.maybe(node)]
        .map((clock) => (clock === 'sendHeldReport' ? 'heldReportDue' : `${clock}Due`))
        // an event that a walk withholds is not expected in it
        .filter((event) => heard.has(event) && !taken.has(`${node.index} ${event}`))
        .map((event) => `${event} in ${seen.at(node).state}`),
    )
  },

  'silence carries an offer on, to the last stop, and never drops it': (seen) => [
    ...edgesThat(seen, ({ from, event, effects }) => {
      if (event.type !== 'acknowledgeEscalationDue') return false
      const capacity = seen.at(from).asksFirst ? 'aware' : 'offered'
      const other = seen.at(from).asksFirst ? 'offered' : 'aware'
      return (
        !has(effects, 'offer', { to: 'nextOffice', capacity }) ||
        has(effects, 'offer', { capacity: other }) ||
        !has(effects, 'startClock', { clock: 'acknowledgeEscalation' })
      )
    }),
    ...edgesThat(seen, ({ from, to, event }) => {
      const waiting = seen.at(from).state.startsWith('awaitingAcknowledgement')
      const stays = seen.at(to).state === seen.at(from).state
      return waiting && /^acknowledge\w+Due$/.test(event.type) && !stays
    }),
    ...edgesThat(
      seen,
      ({ from, to, effects }) =>
        handled(seen.at(from).state) &&
        seen.at(to).state.startsWith('awaitingAcknowledgement') &&
        !has(effects, 'offer', { to: 'nextOffice', capacity: 'offered' }),
    ),
  ],

  'silence of the subject never goes upward': (seen) =>
    edgesThat(
      seen,
      ({ from, to, event, effects }) =>
        ['tieAnswerDue', 'proposalReminderDue', 'checkInDue', 'hearingDue', 'returnDateDue'].includes(
          event.type,
        ) &&
        (has(effects, 'offer') || seen.at(from).state.split('.')[0] !== seen.at(to).state.split('.')[0]),
    ),

  'imposed means two people': (seen) => [
    ...edgesThat(seen, (edge) => takenWithOtherProposal(edge)),
    ...edgesThat(seen, ({ from, to, event }) => {
      if (seen.at(to).state !== 'inForce' || seen.at(from).state === 'inForce') return false
      const way = `${seen.at(from).state} ${event.type}`
      return way !== 'proposed agree' && way !== 'awaitingSecondPerson confirmImposed'
    }),
    ...edgesThat(
      seen,
      ({ from, to, effects }) =>
        seen.at(to).state === 'awaitingSecondPerson' &&
        seen.at(from).state !== 'awaitingSecondPerson' &&
        !has(effects, 'offer', { to: 'secondPerson', capacity: 'secondPerson' }),
    ),
    ...edgesThat(
      seen,
      (edge) =>
        seen.at(edge.to).interim === 'confirmed' &&
        seen.at(edge.from).interim !== 'confirmed' &&
        (seen.at(edge.from).interim !== 'inPlace' || !isPersons(seen, edge)),
    ),
  ],

  'heard first': (seen) =>
    edgesThat(seen, (edge) => {
      const before = seen.at(edge.from)
      const after = seen.at(edge.to)
      const satisfied =
        before.hearing === 'heard' ||
        before.hearing === 'notAnswered' ||
        edge.from.snapshot.context.proceedUnheard
      const answers =
        ['proposed', 'awaitingSecondPerson'].includes(after.state) && before.state !== after.state
      if (answers && (!satisfied || before.areasNoted.length < 3 || before.died)) return true
      if (after.hearing === 'notAnswered' && before.hearing !== 'notAnswered') {
        const tried = edge.from.snapshot.context.attempts.length
        return before.hearing !== 'timePassed' || tried < 2 || !isPersons(seen, edge)
      }
      const excused = edge.to.snapshot.context?.proceedUnheard && !edge.from.snapshot.context.proceedUnheard
      return Boolean(excused) && !(['raised', 'actionTaken'].includes(before.safety) && isPersons(seen, edge))
    }),

  'an end needs the three areas, a hearing or no finding, and nobody in danger': (seen) =>
    edgesThat(seen, (edge) => {
      const before = seen.at(edge.from)
      if (edge.event.type !== 'close') return false
      const heard =
        ['heard', 'notAnswered'].includes(before.hearing) || edge.from.snapshot.context.proceedUnheard
      return (
        before.areasNoted.length < 3 ||
        (!heard && Reflect.get(edge.event, 'resolution') !== 'ended') ||
        ['raised', 'actionTaken'].includes(before.safety) ||
        ['inPlace', 'confirmed'].includes(before.interim)
      )
    }),

  'words open by taking the case, and close with it': (seen) => [
    ...edgesThat(seen, ({ event, effects }) => {
      const takes = event.type === 'acknowledge' || event.type === 'acceptHandOver'
      return has(effects, 'grantActor') !== takes
    }),
    ...edgesThat(
      seen,
      ({ event, effects }) =>
        event.type === 'acknowledge' && !has(effects, 'endOffers', { capacity: 'offered' }),
    ),
    ...edgesThat(
      seen,
      ({ event, effects }) =>
        (event.type === 'stepAside' &&
          !(has(effects, 'revokeActor') && has(effects, 'exclude', { who: 'actor' }))) ||
        (event.type === 'objectToTie' &&
          !has(effects, 'exclude', { who: 'tieDeclarer', why: 'tieObjected' })) ||
        (/^(handlerGone|roleEnded)$/.test(event.type) && !has(effects, 'revoke', { capacity: 'handler' })),
    ),
  ],

  'only a self-report that binds nobody and leaves nobody in danger can be taken back': (seen) =>
    edgesThat(seen, ({ from, to, event, effects }) => {
      if (!seen.at(to).withdrawn || seen.at(from).withdrawn) return false
      const before = seen.at(from)
      const judging = capacities.filter((one) => one !== 'subject' && one !== 'reporter')
      return (
        event.type !== 'withdraw' ||
        !from.snapshot.context.selfReported ||
        before.planId !== null ||
        ['raised', 'actionTaken'].includes(before.safety) ||
        ['inPlace', 'confirmed'].includes(before.interim) ||
        !has(effects, 'closeWords') ||
        judging.some((capacity) => !has(effects, 'revoke', { capacity }))
      )
    }),

  'nothing is sent to someone who has died, nor to who reported': (seen) =>
    edgesThat(
      seen,
      ({ to, effects }) =>
        Boolean(to.snapshot.context.died) &&
        (has(effects, 'notify', { to: 'subject' }) || has(effects, 'notify', { to: 'reporter' })),
    ),

  'an event that needs words is not taken without them': (seen) =>
    edgesThat(seen, (edge) => needsWords(seen, edge) && takenWithoutWords(edge)),

  'erasure comes after the end, with time, and only a legal hold stops it': (seen) =>
    edgesThat(seen, ({ from, to, event, effects }) => {
      const before = seen.at(from)
      const after = seen.at(to)
      if (after.legalHold === 'held' && before.legalHold === 'none') return true
      if (has(effects, 'erase') !== after.erased) return true
      if (event.type === 'retentionDue' && before.legalHold !== 'held' && !after.erased) return true
      if (!after.erased) return false
      const heldBack = from.snapshot.context.erasureDue
      const ways = heldBack ? ['legalHoldDue', 'liftLegalHold'] : ['retentionDue']
      return (
        !(before.closed || before.withdrawn) ||
        !ways.includes(event.type) ||
        (!heldBack && before.legalHold === 'held')
      )
    }),
} satisfies Record<string, Rule>
export type RuleName = keyof typeof rules
export const ruleNames = Object.keys(rules) as RuleName[]

/** What breaks any rule, by rule. */
export function broken(graph: Graph): Partial<Record<RuleName, string[]>> {
  const seen = look(graph)
  return Object.fromEntries(
    ruleNames.map((name) => [name, rules[name](seen)] as const).filter(([, breaches]) => breaches.length > 0),
  )
}
