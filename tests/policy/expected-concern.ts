import type { ConcernEventType } from '@/machines/concern/events'
import type { Everyone, Matrix } from './expected-cells'

export const concernColumns = [
  'respondent',
  'reporter',
  'offered',
  'offeredName',
  'aware',
  'handler',
  'transferOffered',
  'secondApprover',
  'reviewer',
  'temporaryMeasureApprover',
  'conflictJudge',
  'identityCustodian',
] as const
/** No one has this capacity in a concern. */
export const concernStrangers = ['subject', 'adviceGiver', 'exceptionApprover', 'adviceAsker'] as const
export const concernHasEveryone: Everyone<typeof concernColumns, typeof concernStrangers> = true

const _ = '_'
const Y = 'Y'
const once = 'once'

// biome-ignore format: a table is read by its columns
export const expectedConcern = {
  //                  respondent reporter offered offered  aware handler    transfer second    reviewer  temporary measure   conflict identity custodian
  //                                              Name                      Offered  Person              Confirmer Judge
  // taking it on, in three steps
  lookAtName:        [_,         _,       Y,      Y,       _,    _,         _,       _,        _,        _,        _,       _],
  accept:       [_,         _,       _,      'noConflictOfInterest', _,    _,         _,       _,        _,        _,        _,       _],
  declareConflictOfInterest:        [_,         _,       Y,      Y,       _,    _,         _,       _,        _,        _,        _,       _],
  recuse:         [_,         _,       Y,      Y,       _,    Y,         _,       _,        _,        _,        _,       _],
  acceptConflictOfInterest:         [_,         'conflictOfInterest',   _,      _,       _,    _,         _,       _,        _,        _,        _,       _],
  objectToConflictOfInterest:       [_,         'conflictOfInterest',   _,      _,       _,    _,         _,       _,        _,        _,        _,       _],

  // the reporter's own
  withdraw:          [_,         Y,       _,      _,       _,    _,         _,       _,        _,        _,        _,       _],
  clearText:         [_,         Y,       _,      _,       _,    _,         _,       _,        _,        _,        _,       _],
  objectToText:      [_,         Y,       _,      _,       _,    _,         _,       _,        _,        _,        _,       _],
  reportRetaliation: [_,         Y,       _,      _,       _,    _,         _,       _,        _,        _,        _,       _],
  answerRetaliation: [_,         _,       _,      _,       _,    Y,         _,       _,        Y,        _,        _,       _],

  raiseConflict:     [Y,         Y,       _,      _,       _,    _,         _,       Y,        _,        _,        _,       _],
  upholdConflict:    [_,         _,       _,      _,       _,    _,         _,       _,        _,        _,        Y,       _],
  dismissConflict:   [_,         _,       _,      _,       _,    _,         _,       _,        _,        _,        Y,       _],

  promise:           [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  escalate:            [_,         _,       _,      _,       _,    'up',      _,       _,        _,        _,        _,       _],
  transfer:          [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  takeBackTransfer:  [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  acceptTransfer:    [_,         _,       _,      _,       _,    _,         Y,       _,        _,        _,        _,       _],
  declineTransfer:   [_,         _,       _,      _,       _,    _,         Y,       _,        _,        _,        _,       _],
  noteArea:          [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  reopenArea:        [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  screen:            [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  identifyPerson:    [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  takeBackPerson:    [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  goOn:              [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  addStatement:      [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  finishGathering:   [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  gatherMore:        [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],

  showReporter:      [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  overrideObjection: [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  putToRespondent:   [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],

  speak:             [Y,         _,       _,      _,       _,    _,         _,       _,        _,        _,        _,       _],
  nameCompanion:     [Y,         _,       _,      _,       _,    _,         _,       _,        _,        _,        _,       _],
  noteContact:       [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  contestContact:    [Y,         _,       _,      _,       _,    _,         _,       _,        _,        _,        _,       _],
  extendHearing:     [Y,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  noteNotAnswered:   [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  proceedUnheard:    [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],

  propose:           [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  agree:             ['other',   _,       _,      _,       _,    _,         _,       _,        _,        _,        _,       _],
  withdrawProposal:  [_,         _,       _,      _,       _,    'own',     _,       _,        _,        _,        _,       _],
  decide:            [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  decideImposed:     [_,         _,       _,      _,       _,    'firm',    _,       _,        _,        _,        _,       _],
  confirmDecision:   [_,         _,       _,      _,       _,    _,         _,       'decide', _,        _,        _,       _],
  declineDecision:   [_,         _,       _,      _,       _,    _,         _,       'second', _,        _,        _,       _],
  takeBackDecision:  [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  reconsider:        [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],

  informReporter:    [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  informRespondent:  [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  tellOther:         [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  correctOthers:     [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],

  startMeasures:     [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  returned:          [Y,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  agreementNotKept:  [Y,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  adjust:            [Y,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],

  close:             [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  reopen:            [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  askReview:         [once,      once,    _,      _,       _,    _,         _,       _,        _,        _,        _,       _],
  reviewUpheld:      [_,         _,       _,      _,       _,    _,         _,       _,        Y,        _,        _,       _],
  reviewSentBack:    [_,         _,       _,      _,       _,    _,         _,       _,        Y,        _,        _,       _],

  askIdentity:       [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  openIdentity:      [_,         _,       _,      _,       _,    _,         _,       _,        _,        _,        _,       Y],
  refuseIdentity:    [_,         _,       _,      _,       _,    _,         _,       _,        _,        _,        _,       Y],
  sealIdentity:      [_,         _,       _,      _,       _,    _,         _,       _,        _,        _,        _,       Y],

  putTemporaryMeasure:        [_,         _,       _,      _,       _,    'firm',    _,       _,        _,        _,        _,       _],
  confirmTemporaryMeasure:    [_,         _,       _,      _,       _,    _,         _,       _,        _,        'second', _,       _],
  renewTemporaryMeasure:      [_,         _,       _,      _,       _,    _,         _,       _,        _,        'second', _,       _],
  liftTemporaryMeasure:       [_,         _,       _,      _,       _,    Y,         _,       _,        _,        Y,        _,       _],

  raiseSafety:       [Y,         Y,       _,      _,       _,    Y,         _,       Y,        Y,        Y,        Y,       _],
  noteSafetyAction:  [_,         _,       _,      _,       _,    Y,         _,       _,        Y,        _,        _,       _],
  reviewSafety:      [_,         _,       _,      _,       _,    Y,         _,       _,        Y,        _,        _,       _],
  standDownSafety:   [_,         _,       _,      _,       _,    Y,         _,       _,        Y,        _,        _,       _],

  hold:              [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  resume:            [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],

  requestLegalHold:  [_,         _,       _,      _,       _,    'central', _,       _,        _,        _,        _,       _],
  confirmLegalHold:  [_,         _,       _,      _,       _,    _,         _,       'second', 'second', _,        _,       _],
  liftLegalHold:     [_,         _,       _,      _,       _,    'central', _,       _,        _,        _,        _,       _],
  attachReport:      [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  linkCase:          [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],
  personDied:        [_,         _,       _,      _,       _,    Y,         _,       _,        _,        _,        _,       _],

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
} satisfies Matrix<ConcernEventType, typeof concernColumns>
