import { pointField } from '@/lib/cases/events/form-fields'
import type { CasePersonEventType } from '@/lib/cases/model/views'
import type { CaseWorkflowName } from '@/machines'
import type { Afterwards } from './act'
import type { Side } from './case-path'
import type { DoneKeyFor } from './done'

/** An event, or an event of one workflow where that differs. */
type Key = CasePersonEventType | `concern.${CasePersonEventType}`
/** The sentence that greets after it, and the page: a folder of the case, '' its first page, null the list. */
type Leads<D extends string> = { readonly [K in Key]?: readonly [done: D, to: string | null, unseen?: D] }

const desk: Leads<DoneKeyFor<'handler'>> = {
  // requests; all sight of what was declined ends, so the list is where to go
  lookAtName: ['nameSeen', ''],
  accept: ['accepted', ''],
  declareConflictOfInterest: ['conflictOfInterestDeclared', ''],
  recuse: ['recused', null],
  acceptTransfer: ['transferAccepted', ''],
  declineTransfer: ['transferDeclined', null],
  transfer: ['transferOffered', ''],
  takeBackTransfer: ['transferTakenBack', ''],
  escalate: ['escalated', null],

  // talking and thinking
  promise: ['promised', 'conversation'],
  noteContact: ['contactNoted', 'conversation'],
  noteArea: ['areaNoted', 'assessment'],
  reopenArea: ['areaReopened', 'assessment'],
  extendHearing: ['changed', 'conversation'],
  noteNotAnswered: ['changed', 'conversation'],
  proceedUnheard: ['changed', 'conversation'],

  // the plan
  propose: ['proposed', 'response'],
  requestImposed: ['imposedAsked', 'response'],
  agree: ['agreed', 'response'],
  withdrawProposal: ['withdrawn', 'response'],
  checkedIn: ['checkedIn', 'response'],
  returned: ['returned', 'response'],
  agreementNotKept: ['backToTalking', 'conversation'],
  adjust: ['backToTalking', 'conversation'],

  // a second approver, a confirmer, a reviewer: their part may end with the answer
  confirmImposed: ['answerGiven', null],
  declineImposed: ['answerGiven', null],
  confirmTemporaryMeasure: ['answerGiven', null],
  renewTemporaryMeasure: ['answerGiven', null],
  reviewUpheld: ['answerGiven', null],
  reviewSentBack: ['answerGiven', null],
  agreeException: ['answerGiven', null],
  refuseException: ['answerGiven', null],
  confirmLegalHold: ['answerGiven', null],
  confirmDecision: ['answerGiven', null],
  declineDecision: ['answerGiven', null],
  upholdConflict: ['answerGiven', null],
  dismissConflict: ['answerGiven', null],
  refuseIdentity: ['answerGiven', null],
  raiseConflict: ['conflictRaised', null],

  // temporary measure, safety, hold
  putTemporaryMeasure: ['temporaryMeasurePut', 'temporary-measure'],
  liftTemporaryMeasure: ['temporaryMeasureLifted', null],
  raiseSafety: ['safetyRaised', 'safety'],
  noteSafetyAction: ['safetyNoted', 'safety'],
  reviewSafety: ['safetyNoted', 'safety'],
  standDownSafety: ['safetyNoted', 'safety'],
  hold: ['onHold', ''],
  resume: ['resumed', ''],

  // the exceptions of the firewall
  askException: ['exceptionAsked', 'exception'],
  tellOfException: ['exceptionTold', 'exception'],

  // the end, and keeping
  close: ['closed', ''],
  'concern.close': ['concernClosed', ''],
  reopen: ['reopened', ''],
  requestLegalHold: ['legalHoldAsked', 'legal-hold'],
  liftLegalHold: ['legalHoldLifted', 'legal-hold'],

  // a concern: screening and gathering
  screen: ['screened', ''],
  identifyPerson: ['identified', 'screening', 'identifiedColleague'],
  takeBackPerson: ['personTakenBack', 'screening'],
  goOn: ['wentOn', 'report'],
  answerRetaliation: ['retaliationAnswered', 'report'],
  showReporter: ['shown', 'hearing'],
  overrideObjection: ['overridden', 'hearing'],
  putToRespondent: ['put', 'hearing'],
  addStatement: ['statementAdded', 'hearing'],
  finishGathering: ['toDeciding', 'decision'],
  gatherMore: ['gathering', 'hearing'],

  // deciding and telling
  decide: ['decided', 'decision'],
  decideImposed: ['decided', 'decision'],
  takeBackDecision: ['decisionTakenBack', 'decision'],
  reconsider: ['reconsidered', 'decision'],
  informReporter: ['told', 'notify'],
  informRespondent: ['told', 'notify'],
  tellOther: ['told', 'notify'],
  correctOthers: ['told', 'notify'],
  startMeasures: ['started', 'response'],

  // the sealed name, and other files
  askIdentity: ['identityAsked', 'report'],
  openIdentity: ['identityOpened', ''],
  sealIdentity: ['identitySealed', null],
  attachReport: ['linked', 'links'],
  linkCase: ['linked', 'links'],

  // advice: a question has one page, and nothing more is to be done there
  giveAdvice: ['adviceAnswered', null],
  declineAdvice: ['adviceDeclined', null],
  withdrawAdvice: ['adviceWithdrawn', null],
}

const my: Leads<DoneKeyFor<'party'>> = {
  sendNow: ['sentNow', ''],
  passItOn: ['passedOn', ''],
  acceptConflictOfInterest: ['conflictOfInterestAccepted', ''],
  objectToConflictOfInterest: ['conflictOfInterestObjected', ''],
  withdraw: ['takenBack', null],
  'concern.withdraw': ['takeBackAsked', ''],
  consentEnded: ['consentEnded', ''],

  speak: ['said', 'conversation'],
  'concern.speak': ['answered', 'statement'],
  extendHearing: ['moreTime', ''],
  nameCompanion: ['companionNamed', 'statement'],
  contestContact: ['contested', 'conversation'],

  agree: ['agreed', 'response'],
  counterPropose: ['proposed', 'response'],
  withdrawProposal: ['proposalTakenBack', 'response'],
  checkedIn: ['checkedIn', 'response'],
  pauseCheckIns: ['checkInsPaused', 'response'],
  resumeCheckIns: ['checkInsResumed', 'response'],
  returned: ['returned', 'response'],
  adjust: ['backToTalking', 'conversation'],
  agreementNotKept: ['backToTalking', 'conversation'],

  clearText: ['textCleared', 'report'],
  objectToText: ['textObjected', 'report'],
  reportRetaliation: ['retaliationReported', 'report'],
  raiseConflict: ['conflictRaised', ''],
  raiseSafety: ['safetyRaised', ''],
  askReview: ['reviewAsked', ''],
}

const receipt: Leads<DoneKeyFor<'phrase'>> = {
  acceptConflictOfInterest: ['conflictOfInterestAccepted', ''],
  objectToConflictOfInterest: ['conflictOfInterestObjected', ''],
  passItOn: ['passedOn', ''],
  clearText: ['textCleared', ''],
  objectToText: ['textObjected', ''],
  withdraw: ['withdrawn', ''],
  raiseSafety: ['safetyRaised', ''],
  reportRetaliation: ['retaliationReported', ''],
  raiseConflict: ['conflictRaised', ''],
  askReview: ['reviewAsked', ''],
}

const sides: Record<Side, Leads<string>> = { '/desk': desk, '/my': my, '/receipt': receipt }

/** Where an event leads from this side. One that has no line leads to the first page of the case, and says that it is done. */
export function afterwardsOf(
  { side, workflow }: { side: Side; workflow: CaseWorkflowName },
  type: CasePersonEventType,
  data: FormData,
): Afterwards {
  // a text without points tells an outcome, on the page about telling
  if (type === 'showReporter' && !data.has(pointField(0))) return { done: 'shown', to: 'notify' }
  const leads = sides[side]
  const own = workflow === 'concern' ? leads[`concern.${type}`] : undefined
  const [done, to, unseen] = own ?? leads[type] ?? ['changed', '']
  return { done, to, unseen }
}
