import type { ConsultationSystemEvent } from './consultation/events'
import type { ClockName } from './effects'
import type { LapseSystemEvent } from './ethical-lapse/events'
import type { SlipSystemEvent } from './slip/events'

/** What a clock or a directory job sends, in any workflow of a case. */
export type CaseSystemEvent = SlipSystemEvent | LapseSystemEvent | ConsultationSystemEvent

/** The event that a clock sends when it is due. The gate takes no other from a system actor. */
export const dueEvents: Record<ClockName, CaseSystemEvent['type']> = {
  sendHeldReport: 'heldReportDue',
  acknowledgeReminder: 'acknowledgeReminderDue',
  acknowledgeEscalation: 'acknowledgeEscalationDue',
  tieAnswer: 'tieAnswerDue',
  firstReply: 'firstReplyDue',
  promisedDate: 'promisedDateDue',
  handOverAnswer: 'handOverAnswerDue',
  proposalReminder: 'proposalReminderDue',
  secondPersonAnswer: 'secondPersonAnswerDue',
  checkIn: 'checkInDue',
  returnDate: 'returnDateDue',
  planReview: 'planReviewDue',
  hearing: 'hearingDue',
  interimConfirmation: 'interimConfirmationDue',
  interimEnd: 'interimEndDue',
  safetyReminder: 'safetyReminderDue',
  safetyEscalation: 'safetyEscalationDue',
  lookAgain: 'lookAgainDue',
  update: 'updateDue',
  longOpen: 'longOpenDue',
  reviewWindow: 'reviewWindowDue',
  reviewAnswer: 'reviewAnswerDue',
  legalHold: 'legalHoldDue',
  retention: 'retentionDue',
  exceptionAnswer: 'exceptionAnswerDue',
  disclosure: 'disclosureDue',
  withdrawalAnswer: 'withdrawalAnswerDue',
  identityAnswer: 'identityAnswerDue',
  identitySeal: 'identitySealDue',
  conflictAnswer: 'conflictAnswerDue',
  retaliationReminder: 'retaliationReminderDue',
  retaliationEscalation: 'retaliationEscalationDue',
  consultationReminder: 'consultationReminderDue',
  consultationLapse: 'consultationLapseDue',
}
