import type { WordsId } from '../effects'

/** Events a person sends: one question about a masked case, one answer. */
export type ConsultationPersonEvent =
  | { type: 'answerConsultation'; wordsId: WordsId }
  | { type: 'declineConsultation' }
  | { type: 'withdrawConsultation' }

export type ConsultationSystemEvent =
  | { type: 'consultationReminderDue' }
  | { type: 'consultationLapseDue' }
  | { type: 'retentionDue' }
  | { type: 'handlerGone' }
  | { type: 'roleEnded' }

export type ConsultationEvent = ConsultationPersonEvent | ConsultationSystemEvent
export type ConsultationEventType = ConsultationEvent['type']

/** Nothing to fix: what is asked is sealed. */
export type ConsultationInput = Record<string, never>
