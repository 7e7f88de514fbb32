import type { LapsePersonEvent, LapseSystemEvent } from '@/machines/ethical-lapse/events'
import { always, type PeopleRow, type Table } from './table'

/** the two who are in the conversation */
const eitherSide: PeopleRow = { respondent: always, handler: always }
const handlerAlone: PeopleRow = { handler: always }

/**
 * Who may do what about an ethical lapse: the whole policy. What is checked before every row stands at the slip's
 * table. Whom it is said of stands in no capacity at all until they are heard; whoever reported it answers for their own
 * report and never for anyone else.
 */
export const lapseTable: Table<LapsePersonEvent['type'], LapseSystemEvent['type']> = {
  // taking it on, in three steps: kind and urgency, the name, the words; each a chance to step aside
  lookAtName: { offered: always },
  acknowledge: { offered: ['tieUnanswered', 'nameNotSeen'] },
  declareTie: { offered: always },
  stepAside: { offered: always, handler: always },
  acceptTie: { reporter: ['noTieDeclared'] },
  objectToTie: { reporter: ['noTieDeclared'] },

  // the reporter's own
  withdraw: { reporter: always },
  clearText: { reporter: always },
  objectToText: { reporter: always },
  reportRetaliation: { reporter: always },
  // after the end, when whoever handled it has gone, somebody uninvolved is asked as reviewer
  answerRetaliation: { handler: always, reviewer: always },

  // a conflict that somebody else sees, judged by somebody uninvolved
  raiseConflict: { reporter: always, respondent: always, secondPerson: always },
  upholdConflict: { conflictJudge: ['secondedEarlier'] },
  dismissConflict: { conflictJudge: ['secondedEarlier'] },

  // handling
  promise: handlerAlone,
  handUp: { handler: ['nobodyAbove'] },
  handOver: handlerAlone,
  takeBackHandOver: handlerAlone,
  acceptHandOver: { handOverOffered: always },
  declineHandOver: { handOverOffered: always },
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
  confirmDecision: { secondPerson: ['sameOffice', 'advisorsCannotImpose', 'officeMayNotImposeThis'] },
  declineDecision: { secondPerson: ['sameOffice', 'advisorsCannotImpose'] },
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

  // the reporter's identity: asked for by whoever handles it, opened by its keeper, who is somebody else
  askIdentity: handlerAlone,
  openIdentity: { keeper: always },
  refuseIdentity: { keeper: always },
  sealIdentity: { keeper: always },

  // interim: put by one office, confirmed by another; lifting only relieves
  putInterim: { handler: ['advisorsCannotImpose'] },
  confirmInterim: { interimConfirmer: ['sameOffice', 'advisorsCannotImpose'] },
  renewInterim: { interimConfirmer: ['sameOffice', 'advisorsCannotImpose'] },
  liftInterim: { handler: always, interimConfirmer: always },

  // safety: whoever hears the words can raise it
  raiseSafety: {
    respondent: always,
    reporter: always,
    handler: always,
    secondPerson: always,
    reviewer: always,
    interimConfirmer: always,
    conflictJudge: always,
  },
  noteSafetyAction: { handler: always, reviewer: always },
  reviewSafety: { handler: always, reviewer: always },
  standDownSafety: { handler: always, reviewer: always },

  // pace
  hold: handlerAlone,
  resume: handlerAlone,

  // keeping: a legal hold is asked for by Central Office and confirmed by another office
  requestLegalHold: { handler: ['onlyCentralOffice'] },
  confirmLegalHold: {
    secondPerson: ['sameOffice', 'advisorsCannotImpose'],
    reviewer: ['sameOffice', 'advisorsCannotImpose'],
  },
  liftLegalHold: { handler: ['onlyCentralOffice'] },
  attachReport: handlerAlone,
  linkCase: handlerAlone,
  personDied: handlerAlone,

  // clocks and directory jobs
  acknowledgeReminderDue: 'system',
  acknowledgeEscalationDue: 'system',
  tieAnswerDue: 'system',
  firstReplyDue: 'system',
  promisedDateDue: 'system',
  handOverAnswerDue: 'system',
  secondPersonAnswerDue: 'system',
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
