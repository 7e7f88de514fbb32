import type { CaseSystemEvent } from '@/machines'
import { everyone, handlersOnly, reporterSide, type TimelineRow, volunteerSide } from './row'

const reminder: TimelineRow = { visibleTo: handlersOnly, reminder: true }

/** What a deadline or a change in the directory leaves in the timeline, and the line with which every case begins. */
export const systemRows: Readonly<Record<CaseSystemEvent['type'] | 'reported', TimelineRow>> = {
  // the time of the report could reveal its author to the volunteer
  reported: { visibleTo: reporterSide },
  heldReportDue: { visibleTo: everyone },

  acceptReminderDue: reminder,
  acceptEscalationDue: { visibleTo: everyone },
  conflictOfInterestAnswerDue: { visibleTo: reporterSide },
  transferAnswerDue: { visibleTo: handlersOnly },
  firstReplyDue: reminder,
  promisedDateDue: { visibleTo: everyone },
  updateDue: reminder,
  longOpenDue: reminder,
  lookAgainDue: reminder,

  hearingDue: { visibleTo: volunteerSide },
  proposalReminderDue: reminder,
  secondApproverAnswerDue: { visibleTo: everyone },
  checkInDue: { visibleTo: volunteerSide },
  returnDateDue: { visibleTo: volunteerSide },
  planReviewDue: { visibleTo: volunteerSide },
  temporaryMeasureConfirmationDue: { visibleTo: volunteerSide },
  temporaryMeasureEndDue: { visibleTo: volunteerSide },

  safetyReminderDue: reminder,
  safetyEscalationDue: { visibleTo: everyone, onlyToSenderOf: 'raiseSafety' },

  disclosureDue: { visibleTo: reporterSide },
  withdrawalAnswerDue: { visibleTo: handlersOnly },
  retaliationReminderDue: reminder,
  retaliationEscalationDue: { visibleTo: handlersOnly },
  conflictAnswerDue: { visibleTo: handlersOnly },
  exceptionAnswerDue: { visibleTo: handlersOnly },
  identityAnswerDue: { visibleTo: handlersOnly },
  identitySealDue: { visibleTo: reporterSide },

  reviewWindowDue: { visibleTo: everyone },
  reviewAnswerDue: { visibleTo: everyone },
  legalHoldDue: { visibleTo: handlersOnly },
  retentionDue: { visibleTo: everyone },

  adviceReminderDue: reminder,
  adviceExpiryDue: { visibleTo: handlersOnly },

  handlerGone: { visibleTo: everyone },
  roleEnded: { visibleTo: everyone },
}
