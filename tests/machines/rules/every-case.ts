import type { CaseDescription } from '@/machines'
import type { DeadlineName } from '@/machines/effects'
import type { Seen } from '../look'
import type { Edge } from '../walk'
import {
  edgesThat,
  has,
  inDanger,
  isOpen,
  isPersons,
  nodesThat,
  type Rule,
  temporaryMeasureStands,
} from './breaches'

/** What the rules have to know of a workflow that handles a case. */
export interface Reading {
  /** states with a handler */
  handled: RegExp
  /** what only those who may never answer can send */
  fromTheParties: ReadonlySet<string>
  /** deadlines for the answer of the subject, respondent or reporter */
  theirSilence: readonly string[]
  /** who is never told anything once the person has died */
  silentAfterDeath: readonly string[]
  /** whose words open by which act */
  grantedBy: Readonly<Record<string, string>>
  /** offers that end when a person accepts the case */
  offers: readonly string[]
  /** what is pending beside the case, and the deadlines that then run */
  pending: (one: CaseDescription) => (false | DeadlineName[])[]
  wasTold: (one: CaseDescription) => boolean
}

/** States from which some end is reached over the given edges. */
function reachesAnEnd(seen: Seen, edges: readonly Edge[]): Set<number> {
  const into = new Map<number, number[]>()
  for (const { from, to } of edges) {
    const known = into.get(to.index)
    if (known) known.push(from.index)
    else into.set(to.index, [from.index])
  }
  const ends = seen.graph.nodes.filter((node) => seen.at(node).closed || seen.at(node).withdrawn)
  const reached = new Set(ends.map((node) => node.index))
  for (const index of reached) for (const before of into.get(index) ?? []) reached.add(before)
  return reached
}

/** What holds in every state of every workflow that handles a case. */
export const rulesOfEveryCase = ({
  handled,
  fromTheParties,
  theirSilence,
  silentAfterDeath,
  grantedBy,
  offers,
  pending,
  wasTold,
}: Reading) =>
  ({
    'a deadline ends nothing and takes nothing back': (seen) =>
      edgesThat(
        seen,
        (edge) => !isPersons(seen, edge) && isOpen(seen.at(edge.from)) && !isOpen(seen.at(edge.to)),
      ),

    'no dead end, also when they never answer': (seen) => {
      const withoutThem = seen.graph.edges.filter(({ event }) => !fromTheParties.has(event.type))
      const anyone = reachesAnEnd(seen, seen.graph.edges)
      const alone = reachesAnEnd(seen, withoutThem)
      return nodesThat(
        seen,
        (node) => isOpen(seen.at(node)) && !(anyone.has(node.index) && alone.has(node.index)),
      )
    },

    'what is pending beside the case has its deadline too': (seen) =>
      nodesThat(seen, (node) => {
        const one = seen.at(node)
        const surely = seen.armed.surely(node)
        const expected: (false | DeadlineName[])[] = [
          isOpen(one) && wasTold(one) && ['update', 'longOpen'],
          one.hearing === 'invited' && handled.test(one.state) && !one.died && ['hearing'],
          one.safety === 'raised' && ['safetyReminder', 'safetyEscalation'],
          one.safety === 'actionTaken' && ['safetyReminder'],
          one.temporaryMeasure === 'inPlace' && ['temporaryMeasureConfirmation', 'temporaryMeasureEnd'],
          one.temporaryMeasure === 'confirmed' && ['temporaryMeasureEnd'],
          one.hold === 'onHold' && ['lookAgain'],
          one.legalHold !== 'none' && ['legalHold'],
          (one.closed || one.withdrawn) && one.legalHold !== 'held' && ['retention'],
          ...pending(one),
        ]
        return expected.some((deadlines) => deadlines && !deadlines.every((deadline) => surely.has(deadline)))
      }),

    'silence carries an offer on, to the last stop, and never drops it': (seen) => [
      ...edgesThat(seen, ({ from, event, effects }) => {
        if (event.type !== 'acceptEscalationDue') return false
        const capacity = seen.at(from).asksFirst ? 'aware' : 'offered'
        const other = seen.at(from).asksFirst ? 'offered' : 'aware'
        return (
          !has(effects, 'offer', { to: 'nextOffice', capacity }) ||
          has(effects, 'offer', { capacity: other }) ||
          !has(effects, 'startDeadline', { deadline: 'acceptEscalation' })
        )
      }),
      ...edgesThat(seen, ({ from, to, event }) => {
        const waiting = seen.at(from).state.startsWith('awaitingAcceptance')
        const stays = seen.at(to).state === seen.at(from).state
        return waiting && /^accept\w+Due$/.test(event.type) && !stays
      }),
      ...edgesThat(
        seen,
        ({ from, to, effects }) =>
          handled.test(seen.at(from).state) &&
          seen.at(to).state.startsWith('awaitingAcceptance') &&
          !has(effects, 'offer', { to: 'nextOffice', capacity: 'offered' }),
      ),
    ],

    'silence of the one it is about never goes upward': (seen) =>
      edgesThat(
        seen,
        ({ from, to, event, effects }) =>
          theirSilence.includes(event.type) &&
          (has(effects, 'offer') || seen.at(from).state.split('.')[0] !== seen.at(to).state.split('.')[0]),
      ),

    'what is put for the time being stands by two people': (seen) =>
      edgesThat(
        seen,
        (edge) =>
          seen.at(edge.to).temporaryMeasure === 'confirmed' &&
          seen.at(edge.from).temporaryMeasure !== 'confirmed' &&
          (seen.at(edge.from).temporaryMeasure !== 'inPlace' || !isPersons(seen, edge)),
      ),

    'silence is recorded by a person, after two ways; what excuses from waiting is a danger': (seen) =>
      edgesThat(seen, (edge) => {
        const before = seen.at(edge.from)
        if (seen.at(edge.to).hearing === 'notAnswered' && before.hearing !== 'notAnswered') {
          const tried = edge.from.snapshot.context.attempts.length
          return before.hearing !== 'timePassed' || tried < 2 || !isPersons(seen, edge)
        }
        const excused = edge.to.snapshot.context.proceedUnheard && !edge.from.snapshot.context.proceedUnheard
        return Boolean(excused) && !(inDanger(before) && isPersons(seen, edge))
      }),

    'nothing ends while somebody is in danger or a measure stands for the time being': (seen) =>
      edgesThat(
        seen,
        ({ from, event }) =>
          event.type === 'close' &&
          (inDanger(seen.at(from)) ||
            temporaryMeasureStands(seen.at(from)) ||
            seen.at(from).firewall === 'asked'),
      ),

    'words open by taking the case, and close with it': (seen) => [
      ...edgesThat(seen, ({ event, effects }) => {
        const capacity = grantedBy[event.type]
        return capacity === undefined ? has(effects, 'grantActor') : !has(effects, 'grantActor', { capacity })
      }),
      ...edgesThat(
        seen,
        ({ event, effects }) =>
          event.type === 'accept' && offers.some((capacity) => !has(effects, 'endOffers', { capacity })),
      ),
      ...edgesThat(
        seen,
        ({ event, effects }) =>
          (event.type === 'recuse' &&
            !(has(effects, 'revokeActor') && has(effects, 'exclude', { who: 'actor' }))) ||
          (event.type === 'objectToConflictOfInterest' &&
            !has(effects, 'exclude', {
              who: 'conflictOfInterestDeclarer',
              why: 'conflictOfInterestObjected',
            })) ||
          (/^(handlerGone|roleEnded)$/.test(event.type) && !has(effects, 'revoke', { capacity: 'handler' })),
      ),
    ],

    'nothing is sent to someone who has died': (seen) =>
      edgesThat(
        seen,
        ({ to, effects }) =>
          Boolean(to.snapshot.context.died) &&
          silentAfterDeath.some((one) => has(effects, 'notify', { to: one })),
      ),

    'what is counted of an end is counted once, and no more when it goes on': (seen) =>
      edgesThat(seen, ({ from, to, event, effects }) => {
        const after = seen.at(to)
        const wasOver = seen.at(from).closed || seen.at(from).state === 'underReview'
        const isOver = after.closed || after.erased || after.state === 'underReview'
        return (
          has(effects, 'recordOutcome') !== (event.type === 'close') ||
          has(effects, 'retractOutcome') !== (wasOver && !isOver)
        )
      }),

    'erasure comes after the end, with time, and only a legal hold stops it': (seen) =>
      edgesThat(seen, ({ from, to, event }) => {
        const before = seen.at(from)
        const after = seen.at(to)
        if (after.legalHold === 'held' && before.legalHold === 'none') return true
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
  }) satisfies Record<string, Rule>
