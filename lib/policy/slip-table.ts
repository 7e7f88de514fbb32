import type { SlipPersonEvent, SlipSystemEvent } from '@/machines/slip/events'
import { always, type PeopleRow, type Table } from './table'

/** the two who are in the conversation */
const eitherSide: PeopleRow = { subject: always, handler: always }

/**
 * Who may do what in a slip case: the whole policy. Checked before it, for every row: an exclusion beats everything;
 * whoever judges does not act in their own cause; handler, second person and reviewer are three people. What the case
 * takes at the moment is the workflow's question, not this table's.
 */
export const slipTable: Table<SlipPersonEvent['type'], SlipSystemEvent['type']> = {
  // the report
  sendNow: { reporter: always, subject: ['notTheirReport'] },
  passItOn: { reporter: always, subject: ['notTheirReport'] },
  withdraw: { subject: ['notSelfReported'] },

  // taking it on
  acknowledge: { offered: ['tieUnanswered'] },
  declareTie: { offered: always },
  stepAside: { offered: always, handler: always },
  acceptTie: { subject: ['noTieDeclared'] },
  objectToTie: { subject: ['noTieDeclared'] },

  // handling
  promise: { handler: always },
  handUp: { handler: ['nobodyAbove'] },
  handOver: { handler: always },
  takeBackHandOver: { handler: always },
  acceptHandOver: { handOverOffered: always },
  declineHandOver: { handOverOffered: always },
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
  confirmImposed: { secondPerson: ['sameOffice', 'advisorsCannotImpose', 'officeMayNotImpose'] },
  declineImposed: { secondPerson: ['sameOffice'] },

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

  // interim: put by one office, confirmed by another; lifting only relieves
  putInterim: { handler: ['advisorsCannotImpose'] },
  confirmInterim: { interimConfirmer: ['sameOffice', 'advisorsCannotImpose'] },
  renewInterim: { interimConfirmer: ['sameOffice', 'advisorsCannotImpose'] },
  liftInterim: { handler: always, interimConfirmer: always },

  // safety: whoever hears the words can raise it
  raiseSafety: {
    subject: always,
    reporter: always,
    handler: always,
    secondPerson: always,
    reviewer: always,
    interimConfirmer: always,
    consultant: always,
    exceptionSecond: always,
  },
  noteSafetyAction: { handler: always, reviewer: always },
  reviewSafety: { handler: always, reviewer: always },
  standDownSafety: { handler: always, reviewer: always },

  // the exceptions of the firewall: asked by whoever handles it, agreed by somebody of another office, and told
  askException: { handler: always },
  agreeException: { exceptionSecond: ['sameOffice', 'advisorsCannotImpose'] },
  refuseException: { exceptionSecond: ['sameOffice', 'advisorsCannotImpose'] },
  tellOfException: { handler: always },

  // pace
  hold: { handler: always },
  resume: { handler: always },

  // keeping: a legal hold is asked for by Central Office and confirmed by another office
  requestLegalHold: { handler: ['onlyCentralOffice'] },
  confirmLegalHold: {
    secondPerson: ['sameOffice', 'advisorsCannotImpose'],
    reviewer: ['sameOffice', 'advisorsCannotImpose'],
  },
  liftLegalHold: { handler: ['onlyCentralOffice'] },
  attachReport: { handler: always },
  linkCase: { handler: always },
  consentEnded: { subject: always },
  personDied: { handler: always },

  // clocks and directory jobs
  heldReportDue: 'system',
  acknowledgeReminderDue: 'system',
  acknowledgeEscalationDue: 'system',
  tieAnswerDue: 'system',
  firstReplyDue: 'system',
  promisedDateDue: 'system',
  handOverAnswerDue: 'system',
  proposalReminderDue: 'system',
  secondPersonAnswerDue: 'system',
  checkInDue: 'system',
  returnDateDue: 'system',
  planReviewDue: 'system',
  hearingDue: 'system',
  interimConfirmationDue: 'system',
  interimEndDue: 'system',
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
