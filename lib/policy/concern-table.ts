import type { ConcernPersonEvent, ConcernSystemEvent } from '@/machines/concern/events'
import { always, type PeopleRow, type Table } from './table'

/** the two who are in the conversation */
const eitherSide: PeopleRow = { respondent: always, handler: always }
const handlerAlone: PeopleRow = { handler: always }

/**
 * Who may do what about an ethical lapse: the whole policy. What is checked before every row stands at the slip's
 * table. Whom it is said of stands in no capacity at all until they are heard; whoever reported it answers for their own
 * report and never for anyone else.
 */
export const concernTable: Table<ConcernPersonEvent['type'], ConcernSystemEvent['type']> = {
  // taking it on, in three steps: kind and urgency, the name, the words; each a chance to step aside
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
  // after the end, when whoever handled it has gone, somebody uninvolved is asked as reviewer
  answerRetaliation: { handler: always, reviewer: always },

  // a conflict that somebody else sees, judged by somebody uninvolved
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

  // the reporter's identity: asked for by whoever handles it, opened by its identity custodian, who is somebody else
  askIdentity: handlerAlone,
  openIdentity: { identityCustodian: always },
  refuseIdentity: { identityCustodian: always },
  sealIdentity: { identityCustodian: always },

  // temporary measure: put by one office, confirmed by another; lifting only relieves
  putTemporaryMeasure: { handler: ['advisorsCannotImpose'] },
  confirmTemporaryMeasure: { temporaryMeasureApprover: ['sameOffice', 'advisorsCannotImpose'] },
  renewTemporaryMeasure: { temporaryMeasureApprover: ['sameOffice', 'advisorsCannotImpose'] },
  liftTemporaryMeasure: { handler: always, temporaryMeasureApprover: always },

  // safety: whoever hears the words can raise it
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
