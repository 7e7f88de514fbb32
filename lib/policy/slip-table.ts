import type { SlipPersonEvent, SlipSystemEvent } from '@/machines/slip/events'
import { always, type PeopleRow, type Table } from './table'

/** the two who are in the conversation */
const eitherSide: PeopleRow = { subject: always, handler: always }

/**
 * Who may do what in a slip case: the whole policy. Checked before it, for every row: an exclusion beats everything;
 * no one judges in their own cause; handler, second approver and reviewer are three people. What the case
 * takes at the moment is the workflow's question, not this table's.
 */
export const slipTable: Table<SlipPersonEvent['type'], SlipSystemEvent['type']> = {
  // the report
  sendNow: { reporter: always, subject: ['notTheirReport'] },
  passItOn: { reporter: always, subject: ['notTheirReport'] },
  withdraw: { subject: ['notSelfReported'] },

  // taking it on
  accept: { offered: ['conflictOfInterestUnanswered'] },
  declareConflictOfInterest: { offered: always },
  recuse: { offered: always, handler: always },
  acceptConflictOfInterest: { subject: ['noConflictOfInterestDeclared'] },
  objectToConflictOfInterest: { subject: ['noConflictOfInterestDeclared'] },

  // handling
  promise: { handler: always },
  escalate: { handler: ['noneAbove'] },
  transfer: { handler: always },
  takeBackTransfer: { handler: always },
  acceptTransfer: { transferOffered: always },
  declineTransfer: { transferOffered: always },
  noteArea: { handler: always },
  reopenArea: { handler: always },

  // the response: agreed by the other side, or imposed by two people of two offices
  propose: { handler: always },
  counterPropose: { subject: always },
  agree: { subject: ['nothingProposed', 'ownProposal'], handler: ['nothingProposed', 'ownProposal'] },
  withdrawProposal: {
    subject: ['nothingProposed', 'othersProposal'],
    handler: ['nothingProposed', 'othersProposal'],
  },
  requestImposed: { handler: ['advisorsCannotImpose'] },
  confirmImposed: { secondApprover: ['sameOffice', 'advisorsCannotImpose', 'officeMayNotImpose'] },
  declineImposed: { secondApprover: ['sameOffice'] },

  // in force
  checkedIn: eitherSide,
  pauseCheckIns: { subject: always },
  resumeCheckIns: { subject: always },
  returned: eitherSide,
  agreementNotKept: eitherSide,
  adjust: eitherSide,

  // the end, and after it
  close: { handler: always },
  reopen: { handler: always },
  askReview: { subject: always },
  reviewUpheld: { reviewer: always },
  reviewSentBack: { reviewer: always },

  // hearing
  speak: { subject: always },
  noteContact: { handler: always },
  contestContact: { subject: always },
  extendHearing: eitherSide,
  noteNotAnswered: { handler: always },
  proceedUnheard: { handler: always },

  // temporary measure: put by one office, confirmed by another; lifting only relieves
  putTemporaryMeasure: { handler: ['advisorsCannotImpose'] },
  confirmTemporaryMeasure: { temporaryMeasureApprover: ['sameOffice', 'advisorsCannotImpose'] },
  renewTemporaryMeasure: { temporaryMeasureApprover: ['sameOffice', 'advisorsCannotImpose'] },
  liftTemporaryMeasure: { handler: always, temporaryMeasureApprover: always },

  // safety: everyone who reads or hears the text can raise it
  raiseSafety: {
    subject: always,
    reporter: always,
    handler: always,
    secondApprover: always,
    reviewer: always,
    temporaryMeasureApprover: always,
    adviceGiver: always,
    exceptionApprover: always,
  },
  noteSafetyAction: { handler: always, reviewer: always },
  reviewSafety: { handler: always, reviewer: always },
  standDownSafety: { handler: always, reviewer: always },

  // the exceptions of the firewall: asked by the handler, agreed by a person of another office, and told
  askException: { handler: always },
  agreeException: { exceptionApprover: ['sameOffice', 'advisorsCannotImpose'] },
  refuseException: { exceptionApprover: ['sameOffice', 'advisorsCannotImpose'] },
  tellOfException: { handler: always },

  // hold
  hold: { handler: always },
  resume: { handler: always },

  // keeping: a legal hold is asked for by Central Office and confirmed by another office
  requestLegalHold: { handler: ['onlyCentralOffice'] },
  confirmLegalHold: {
    secondApprover: ['sameOffice', 'advisorsCannotImpose'],
    reviewer: ['sameOffice', 'advisorsCannotImpose'],
  },
  liftLegalHold: { handler: ['onlyCentralOffice'] },
  attachReport: { handler: always },
  linkCase: { handler: always },
  consentEnded: { subject: always },
  personDied: { handler: always },

  // deadlines and directory jobs
  heldReportDue: 'system',
  acceptReminderDue: 'system',
  acceptEscalationDue: 'system',
  conflictOfInterestAnswerDue: 'system',
  firstReplyDue: 'system',
  promisedDateDue: 'system',
  transferAnswerDue: 'system',
  proposalReminderDue: 'system',
  secondApproverAnswerDue: 'system',
  checkInDue: 'system',
  returnDateDue: 'system',
  planReviewDue: 'system',
  hearingDue: 'system',
  temporaryMeasureConfirmationDue: 'system',
  temporaryMeasureEndDue: 'system',
  safetyReminderDue: 'system',
  safetyEscalationDue: 'system',
  lookAgainDue: 'system',
  updateDue: 'system',
  longOpenDue: 'system',
  reviewWindowDue: 'system',
  reviewAnswerDue: 'system',
  exceptionAnswerDue: 'system',
  legalHoldDue: 'system',
  retentionDue: 'system',
  handlerGone: 'system',
  roleEnded: 'system',
}
