import type { AdviceSystemEvent } from './advice/events'
import type { ConcernSystemEvent } from './concern/events'
import type { DeadlineName } from './effects'
import type { SlipSystemEvent } from './slip/events'

/** What a deadline or a directory job sends, in any workflow of a case. */
export type CaseSystemEvent = SlipSystemEvent | ConcernSystemEvent | AdviceSystemEvent

/** The event that a deadline sends when it is due. The commit takes no other from a system actor. */
export const dueEvents: Record<DeadlineName, CaseSystemEvent['type']> = {
  sendHeldReport: 'heldReportDue',
  acceptReminder: 'acceptReminderDue',
  acceptEscalation: 'acceptEscalationDue',
  conflictOfInterestAnswer: 'conflictOfInterestAnswerDue',
  firstReply: 'firstReplyDue',
  promisedDate: 'promisedDateDue',
  transferAnswer: 'transferAnswerDue',
  proposalReminder: 'proposalReminderDue',
  secondApproverAnswer: 'secondApproverAnswerDue',
  checkIn: 'checkInDue',
  returnDate: 'returnDateDue',
  planReview: 'planReviewDue',
  hearing: 'hearingDue',
  temporaryMeasureConfirmation: 'temporaryMeasureConfirmationDue',
  temporaryMeasureEnd: 'temporaryMeasureEndDue',
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
  adviceReminder: 'adviceReminderDue',
  adviceExpiry: 'adviceExpiryDue',
}
