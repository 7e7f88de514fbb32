import type { ConcernPersonEvent, ConcernSystemEvent } from '@/machines/concern/events'
import { always, type PeopleRow, type Table } from './table'

/** the two who are in the conversation */
const eitherSide: PeopleRow = { respondent: always, handler: always }
const handlerAlone: PeopleRow = { handler: always }

/**
 * Who may do what in a concern: the whole policy. What is checked before every row is described at the slip's table.
 * A respondent holds no capacity until they are heard. A reporter acts for their own report alone.
 */
export const concernTable: Table<ConcernPersonEvent['type'], ConcernSystemEvent['type']> = {
  // accepting, in three steps: kind and urgency, the name, the text; at each they can step back
  lookAtName: { offered: always },
  accept: { offered: ['conflictOfInterestUnanswered', 'nameNotSeen'] },
  declareConflictOfInterest: { offered: always },
  recuse: { offered: always, handler: always },
  acceptConflictOfInterest: { reporter: ['noConflictOfInterestDeclared'] },
  objectToConflictOfInterest: { reporter: ['noConflictOfInterestDeclared'] },

  // the reporter's own
  withdraw: { reporter: always },
  clearText: { reporter: always },
  objectToText: { reporter: always },
  reportRetaliation: { reporter: always },
  // after the end, without a handler, someone uninvolved is asked as reviewer
  answerRetaliation: { handler: always, reviewer: always },

  // a conflict of interest raised by another person is judged by someone uninvolved
  raiseConflict: { reporter: always, respondent: always, secondApprover: always },
  upholdConflict: { conflictJudge: ['secondedEarlier'] },
  dismissConflict: { conflictJudge: ['secondedEarlier'] },

  // handling
  promise: handlerAlone,
  escalate: { handler: ['noneAbove'] },
  transfer: handlerAlone,
  takeBackTransfer: handlerAlone,
  acceptTransfer: { transferOffered: always },
  declineTransfer: { transferOffered: always },
  noteArea: handlerAlone,
  reopenArea: handlerAlone,
  screen: handlerAlone,
  identifyPerson: handlerAlone,
  takeBackPerson: handlerAlone,
  goOn: handlerAlone,
  addStatement: handlerAlone,
  finishGathering: handlerAlone,
  gatherMore: handlerAlone,

  // what the respondent is to read is first shown to the reporter
  showReporter: handlerAlone,
  overrideObjection: handlerAlone,
  putToRespondent: handlerAlone,

  // hearing
  speak: { respondent: always },
  nameCompanion: { respondent: always },
  noteContact: handlerAlone,
  contestContact: { respondent: always },
  extendHearing: eitherSide,
  noteNotAnswered: handlerAlone,
  proceedUnheard: handlerAlone,

  // deciding: two people of two offices, always; what is imposed by an office that may impose
  propose: handlerAlone,
  agree: { respondent: ['nothingProposed'] },
  withdrawProposal: { handler: ['nothingProposed', 'othersProposal'] },
  decide: handlerAlone,
  decideImposed: { handler: ['advisorsCannotImpose'] },
  confirmDecision: { secondApprover: ['sameOffice', 'advisorsCannotImpose', 'officeMayNotImposeThis'] },
  declineDecision: { secondApprover: ['sameOffice', 'advisorsCannotImpose'] },
  takeBackDecision: handlerAlone,
  reconsider: handlerAlone,

  // informing
  informReporter: handlerAlone,
  informRespondent: handlerAlone,
  tellOther: handlerAlone,
  correctOthers: handlerAlone,

  // in force
  startMeasures: handlerAlone,
  returned: eitherSide,
  agreementNotKept: eitherSide,
  adjust: eitherSide,

  // the end, and after it
  close: handlerAlone,
  reopen: handlerAlone,
  askReview: { reporter: ['reviewAskedBefore'], respondent: ['reviewAskedBefore'] },
  reviewUpheld: { reviewer: always },
  reviewSentBack: { reviewer: always },

  // the reporter's identity: the handler asks, the identity custodian opens; they are two people
  askIdentity: handlerAlone,
  openIdentity: { identityCustodian: always },
  refuseIdentity: { identityCustodian: always },
  sealIdentity: { identityCustodian: always },

  // temporary measure: put by one office, confirmed by another; lifting only relieves
  putTemporaryMeasure: { handler: ['advisorsCannotImpose'] },
  confirmTemporaryMeasure: { temporaryMeasureApprover: ['sameOffice', 'advisorsCannotImpose'] },
  renewTemporaryMeasure: { temporaryMeasureApprover: ['sameOffice', 'advisorsCannotImpose'] },
  liftTemporaryMeasure: { handler: always, temporaryMeasureApprover: always },

  // safety: everyone who reads or hears the text can raise it
  raiseSafety: {
    respondent: always,
    reporter: always,
    handler: always,
    secondApprover: always,
    reviewer: always,
    temporaryMeasureApprover: always,
    conflictJudge: always,
  },
  noteSafetyAction: { handler: always, reviewer: always },
  reviewSafety: { handler: always, reviewer: always },
  standDownSafety: { handler: always, reviewer: always },

  // hold
  hold: handlerAlone,
  resume: handlerAlone,

  // keeping: a legal hold is asked for by Central Office and confirmed by another office
  requestLegalHold: { handler: ['onlyCentralOffice'] },
  confirmLegalHold: {
    secondApprover: ['sameOffice', 'advisorsCannotImpose'],
    reviewer: ['sameOffice', 'advisorsCannotImpose'],
  },
  liftLegalHold: { handler: ['onlyCentralOffice'] },
  attachReport: handlerAlone,
  linkCase: handlerAlone,
  personDied: handlerAlone,

  // deadlines and directory jobs
  acceptReminderDue: 'system',
  acceptEscalationDue: 'system',
  conflictOfInterestAnswerDue: 'system',
  firstReplyDue: 'system',
  promisedDateDue: 'system',
  transferAnswerDue: 'system',
  secondApproverAnswerDue: 'system',
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
  legalHoldDue: 'system',
  retentionDue: 'system',
  disclosureDue: 'system',
  withdrawalAnswerDue: 'system',
  identityAnswerDue: 'system',
  identitySealDue: 'system',
  conflictAnswerDue: 'system',
  retaliationReminderDue: 'system',
  retaliationEscalationDue: 'system',
  handlerGone: 'system',
  roleEnded: 'system',
}
