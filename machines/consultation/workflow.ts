import type { Workflow } from '../contract'
import { contractsOf } from '../parts/event-contracts'
import { restore } from '../store'
import type { ConsultationEvent } from './events'
import { consultationMachine } from './machine'

const consultationVersion = 1

const { person, inWords, system } = contractsOf<ConsultationEvent>()

/** The consultation under the contract of all workflows. */
export const consultationWorkflow: Workflow<typeof consultationMachine, ConsultationEvent> = {
  name: 'consultation',
  machine: consultationMachine,
  version: consultationVersion,
  migrate(stored, fromVersion) {
    if (fromVersion !== consultationVersion)
      throw new Error(`consultation: no snapshot of version ${fromVersion} is known`)
    return restore(consultationMachine, stored)
  },
  events: {
    answerConsultation: inWords('answerConsultation'),
    declineConsultation: person('declineConsultation'),
    withdrawConsultation: person('withdrawConsultation'),
    consultationReminderDue: system('consultationReminderDue'),
    consultationLapseDue: system('consultationLapseDue'),
    retentionDue: system('retentionDue'),
    handlerGone: system('handlerGone'),
    roleEnded: system('roleEnded'),
  },
}
