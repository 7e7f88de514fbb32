import { capacities } from '@/machines/effects'
import {
  edgesThat,
  has,
  heardOrExcused,
  inDanger,
  isPersons,
  nodesThat,
  type Rule,
  takenWithOtherProposal,
  temporaryMeasureStands,
} from './breaches'
import { type Reading, rulesOfEveryCase } from './every-case'
import { rulesOfEvery } from './every-workflow'

const words = (...lines: string[]) => lines.flatMap((line) => line.split(' '))

const reading: Reading = {
  handled: /^(understanding|proposed|awaitingSecondApprover|inForce)/,
  fromTheParties: new Set(
    words(
      'sendNow passItOn acceptConflictOfInterest objectToConflictOfInterest withdraw counterPropose agree speak contestContact pauseCheckIns',
      'resumeCheckIns askReview consentEnded checkedIn returned extendHearing',
    ),
  ),
  theirSilence: [
    'conflictOfInterestAnswerDue',
    'proposalReminderDue',
    'checkInDue',
    'hearingDue',
    'returnDateDue',
  ],
  silentAfterDeath: ['subject', 'reporter'],
  grantedBy: { accept: 'handler', acceptTransfer: 'handler' },
  offers: ['offered'],
  pending: (one) => [one.firewall === 'asked' && ['exceptionAnswer']],
  wasTold: (one) => one.state !== 'heldByReporter',
}

export const slipRules = {
  ...rulesOfEvery,
  ...rulesOfEveryCase(reading),

  'imposed means two people': (seen) => [
    ...edgesThat(seen, (edge) => takenWithOtherProposal(edge)),
    ...edgesThat(seen, ({ from, to, event }) => {
      if (seen.at(to).state !== 'inForce' || seen.at(from).state === 'inForce') return false
      const way = `${seen.at(from).state} ${event.type}`
      return way !== 'proposed agree' && way !== 'awaitingSecondApprover confirmImposed'
    }),
    ...edgesThat(
      seen,
      ({ from, to, effects }) =>
        seen.at(to).state === 'awaitingSecondApprover' &&
        seen.at(from).state !== 'awaitingSecondApprover' &&
        !has(effects, 'offer', { to: 'secondApprover', capacity: 'secondApprover' }),
    ),
  ],

  'heard first': (seen) =>
    edgesThat(seen, (edge) => {
      const before = seen.at(edge.from)
      const after = seen.at(edge.to)
      const answers =
        ['proposed', 'awaitingSecondApprover'].includes(after.state) && before.state !== after.state
      return answers && (!heardOrExcused(before, edge.from) || before.areasNoted.length < 3 || before.died)
    }),

  'an end needs the three areas, and a hearing or no finding': (seen) =>
    edgesThat(seen, (edge) => {
      const before = seen.at(edge.from)
      if (edge.event.type !== 'close') return false
      const unheard = !heardOrExcused(before, edge.from)
      return before.areasNoted.length < 3 || (unheard && Reflect.get(edge.event, 'resolution') !== 'ended')
    }),

  'only a self-report that binds nobody and leaves nobody in danger can be taken back': (seen) =>
    edgesThat(seen, ({ from, to, event, effects }) => {
      if (!seen.at(to).withdrawn || seen.at(from).withdrawn) return false
      const before = seen.at(from)
      const judging = capacities.filter((one) => one !== 'subject' && one !== 'reporter')
      return (
        event.type !== 'withdraw' ||
        !before.selfReported ||
        before.planId !== null ||
        inDanger(before) ||
        temporaryMeasureStands(before) ||
        before.firewall === 'asked' ||
        !has(effects, 'closeDocuments') ||
        judging.some((capacity) => !has(effects, 'revoke', { capacity }))
      )
    }),

  'an exception of the firewall takes a second person, and nothing ends while one is asked': (seen) => [
    ...edgesThat(seen, (edge) => {
      const before = seen.at(edge.from).firewall
      const after = seen.at(edge.to).firewall
      if (before === after) return false
      if (after === 'asked')
        return !has(edge.effects, 'offer', { to: 'exceptionApprover', capacity: 'exceptionApprover' })
      const answered = before === 'asked' && isPersons(seen, edge)
      return (
        !seen.at(edge.to).erased &&
        !(answered && has(edge.effects, 'revoke', { capacity: 'exceptionApprover' }))
      )
    }),
    ...nodesThat(seen, (node) => {
      const { firewall, closed, withdrawn } = seen.at(node)
      return firewall === 'asked' && (closed || withdrawn)
    }),
  ],
} satisfies Record<string, Rule>
