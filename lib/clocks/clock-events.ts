import type { ClockName } from '@/machines/effects'
import type { SlipSystemEvent } from '@/machines/slip/events'

/** The event that a clock brings when it is due. The gate takes no other from a system actor. */
export const clockEvent: Readonly<Record<ClockName, SlipSystemEvent['type']>> = {
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
}
