import type { ConsultationEventType } from '@/machines/consultation/events'
import type { Everyone, Matrix } from './expected-cells'

export const consultationColumns = ['asker', 'consultant'] as const
/** Nobody stands so towards a consultation: from there nothing else is reachable. */
export const consultationStrangers = [
  'subject',
  'reporter',
  'offered',
  'aware',
  'handler',
  'handOverOffered',
  'secondPerson',
  'reviewer',
  'interimConfirmer',
  'respondent',
  'offeredName',
  'keeper',
  'conflictJudge',
  'exceptionSecond',
] as const
export const consultationHasEveryone: Everyone<typeof consultationColumns, typeof consultationStrangers> =
  true

const _ = '_'
const Y = 'Y'

// biome-ignore format: a table is read by its columns
export const expectedConsultation = {
  //                    asker consultant
  answerConsultation:   [_,   Y],
  declineConsultation:  [_,   Y],
  withdrawConsultation: [Y,   _],

  consultationReminderDue: 'system',
  consultationLapseDue: 'system',
  retentionDue: 'system',
  handlerGone: 'system',
  roleEnded: 'system',
} satisfies Matrix<ConsultationEventType, typeof consultationColumns>
