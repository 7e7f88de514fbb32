import type { Workflow } from '../contract'
import type { CaseDescription } from '../description'
import { contractsOf } from '../shared/event-contracts'
import { migrating } from '../store'
import { describeAdvice } from './describe'
import type { AdviceEvent } from './events'
import { adviceMachine } from './machine'

const adviceVersion = 1

const { person, inText, system } = contractsOf<AdviceEvent>()

/** The request for advice under the contract of all workflows. */
export const adviceWorkflow: Workflow<typeof adviceMachine, AdviceEvent, CaseDescription> = {
  name: 'advice',
  machine: adviceMachine,
  version: adviceVersion,
  migrate: migrating(adviceMachine, adviceVersion),
  describe: describeAdvice,
  events: {
    giveAdvice: inText('giveAdvice'),
    declineAdvice: person('declineAdvice'),
    withdrawAdvice: person('withdrawAdvice'),
    adviceReminderDue: system('adviceReminderDue'),
    adviceExpiryDue: system('adviceExpiryDue'),
    retentionDue: system('retentionDue'),
    handlerGone: system('handlerGone'),
    roleEnded: system('roleEnded'),
  },
}
