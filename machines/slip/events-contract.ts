import type { Workflow } from '../contract'
import { contractsOf, noDates, ON, sharedContracts, WORDS } from '../shared/event-contracts'
import type { SlipEvent } from './events'
import type { slipMachine } from './machine'

const { person, inText, system } = contractsOf<SlipEvent>()

/** Every event of the slip workflow: who causes it, whether it carries words, and samples that reach every state. */
export const slipEvents: Workflow<typeof slipMachine, SlipEvent>['events'] = {
  ...sharedContracts,
  sendNow: person('sendNow'),
  passItOn: person('passItOn'),
  withdraw: person('withdraw'),
  counterPropose: inText('counterPropose'),
  requestImposed: inText('requestImposed'),
  confirmImposed: inText(
    'confirmImposed',
    ...[noDates, { returnOn: ON, reviewOn: ON, checkInOn: ON }, { ...noDates, endsRole: true }].map(
      (plan) => ({ proposalId: WORDS, plan }),
    ),
  ),
  declineImposed: inText('declineImposed', { proposalId: WORDS }),
  checkedIn: person('checkedIn', { documentId: null, nextOn: null }, { documentId: null, nextOn: ON }),
  pauseCheckIns: person('pauseCheckIns'),
  resumeCheckIns: person('resumeCheckIns', { nextOn: ON }),
  close: inText('close', { resolution: 'agreed' }, { resolution: 'ended' }),
  consentEnded: inText('consentEnded'),
  askException: inText('askException', { ground: 'seriousHarm' }),
  agreeException: inText('agreeException'),
  refuseException: inText('refuseException'),
  tellOfException: inText('tellOfException'),
  heldReportDue: system('heldReportDue'),
  proposalReminderDue: system('proposalReminderDue'),
  checkInDue: system('checkInDue'),
  exceptionAnswerDue: system('exceptionAnswerDue'),
}
