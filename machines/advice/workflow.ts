import type { Workflow } from '../contract'
import { contractsOf } from '../shared/event-contracts'
import { restore } from '../store'
import type { AdviceEvent } from './events'
import { adviceMachine } from './machine'

const adviceVersion = 1

const { person, inText, system } = contractsOf<AdviceEvent>()

/** The request for advice under the contract of all workflows. */
export const adviceWorkflow: Workflow<typeof adviceMachine, AdviceEvent> = {
  name: 'advice',
  machine: adviceMachine,
  version: adviceVersion,
  migrate(stored, fromVersion) {
    if (fromVersion !== adviceVersion)
      throw new Error(`advice: no snapshot of version ${fromVersion} is known`)
    return restore(adviceMachine, stored)
  },
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
