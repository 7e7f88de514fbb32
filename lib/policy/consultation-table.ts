import type { ConsultationPersonEvent, ConsultationSystemEvent } from '@/machines/consultation/events'
import { always, type Table } from './table'

/** Who may do what about a question that a handler asked somebody on a masked case. */
export const consultationTable: Table<ConsultationPersonEvent['type'], ConsultationSystemEvent['type']> = {
  answerConsultation: { consultant: always },
  declineConsultation: { consultant: always },
  withdrawConsultation: { asker: always },

  consultationReminderDue: 'system',
  consultationLapseDue: 'system',
  retentionDue: 'system',
  handlerGone: 'system',
  roleEnded: 'system',
}
