import type { Workflow } from '../contract'
import { contractsOf, noDates, ON, sharedContracts, WORDS } from '../parts/event-contracts'
import type { SlipEvent } from './events'
import type { slipMachine } from './machine'

const { person, inWords, system } = contractsOf<SlipEvent>()

/** Every event of the slip workflow: who causes it, whether it carries words, and samples that reach every state. */
export const slipEvents: Workflow<typeof slipMachine, SlipEvent>['events'] = {
  ...sharedContracts,
  sendNow: person('sendNow'),
  passItOn: person('passItOn'),
  withdraw: person('withdraw'),
  counterPropose: inWords('counterPropose'),
  requestImposed: inWords('requestImposed'),
  confirmImposed: inWords(
    'confirmImposed',
    ...[noDates, { returnOn: ON, reviewOn: ON, checkInOn: ON }, { ...noDates, endsRole: true }].map(
      (plan) => ({ proposalId: WORDS, plan }),
    ),
  ),
  declineImposed: inWords('declineImposed', { proposalId: WORDS }),
  checkedIn: person('checkedIn', { wordsId: null, nextOn: null }, { wordsId: null, nextOn: ON }),
  pauseCheckIns: person('pauseCheckIns'),
  resumeCheckIns: person('resumeCheckIns', { nextOn: ON }),
  close: inWords('close', { resolution: 'agreed' }, { resolution: 'ended' }),
  consentEnded: inWords('consentEnded'),
  askException: inWords('askException', { ground: 'seriousHarm' }),
  agreeException: inWords('agreeException'),
  refuseException: inWords('refuseException'),
  tellOfException: inWords('tellOfException'),
  heldReportDue: system('heldReportDue'),
  proposalReminderDue: system('proposalReminderDue'),
  checkInDue: system('checkInDue'),
  exceptionAnswerDue: system('exceptionAnswerDue'),
}
