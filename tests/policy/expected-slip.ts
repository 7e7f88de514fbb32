import type { SlipEventType } from '@/machines/slip/events'
import type { Everyone, Matrix } from './expected-cells'

export const slipColumns = [
  'subject',
  'reporter',
  'offered',
  'aware',
  'handler',
  'transferOffered',
  'secondApprover',
  'reviewer',
  'temporaryMeasureApprover',
  'adviceGiver',
  'exceptionApprover',
] as const
/** No one has this capacity in a slip. */
export const slipStrangers = [
  'respondent',
  'offeredName',
  'identityCustodian',
  'conflictJudge',
  'adviceAsker',
] as const
export const slipHasEveryone: Everyone<typeof slipColumns, typeof slipStrangers> = true

const _ = '_'
const Y = 'Y'

// biome-ignore format: a table is read by its columns
export const expectedSlip = {
  //                  subject   reporter offered  aware handler  transfer second       reviewer  temporary measure   consultantexception
  //                                                             Offered  Person                 Confirmer    Second
  sendNow:           ['theirs', Y,       _,       _,    _,       _,       _,           _,        _,        _, _],
  passItOn:          ['theirs', Y,       _,       _,    _,       _,       _,           _,        _,        _, _],
  withdraw:          ['self',   _,       _,       _,    _,       _,       _,           _,        _,        _, _],

  accept:       [_,        _,       'noConflictOfInterest', _,    _,       _,       _,           _,        _,        _, _],
  declareConflictOfInterest:        [_,        _,       Y,       _,    _,       _,       _,           _,        _,        _, _],
  recuse:         [_,        _,       Y,       _,    Y,       _,       _,           _,        _,        _, _],
  acceptConflictOfInterest:         ['conflictOfInterest',    _,       _,       _,    _,       _,       _,           _,        _,        _, _],
  objectToConflictOfInterest:       ['conflictOfInterest',    _,       _,       _,    _,       _,       _,           _,        _,        _, _],

  promise:           [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  escalate:            [_,        _,       _,       _,    'up',    _,       _,           _,        _,        _, _],
  transfer:          [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  takeBackTransfer:  [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  acceptTransfer:    [_,        _,       _,       _,    _,       Y,       _,           _,        _,        _, _],
  declineTransfer:   [_,        _,       _,       _,    _,       Y,       _,           _,        _,        _, _],
  noteArea:          [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  reopenArea:        [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],

  propose:           [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  counterPropose:    [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _, _],
  agree:             ['other',  _,       _,       _,    'other', _,       _,           _,        _,        _, _],
  withdrawProposal:  ['own',    _,       _,       _,    'own',   _,       _,           _,        _,        _, _],
  requestImposed:    [_,        _,       _,       _,    'firm',  _,       _,           _,        _,        _, _],
  confirmImposed:    [_,        _,       _,       _,    _,       _,       'impose',    _,        _,        _, _],
  declineImposed:    [_,        _,       _,       _,    _,       _,       'elsewhere', _,        _,        _, _],

  checkedIn:         [Y,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  pauseCheckIns:     [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _, _],
  resumeCheckIns:    [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _, _],
  returned:          [Y,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  agreementNotKept:  [Y,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  adjust:            [Y,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],

  close:             [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  reopen:            [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  askReview:         [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _, _],
  reviewUpheld:      [_,        _,       _,       _,    _,       _,       _,           Y,        _,        _, _],
  reviewSentBack:    [_,        _,       _,       _,    _,       _,       _,           Y,        _,        _, _],

  speak:             [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _, _],
  noteContact:       [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  contestContact:    [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _, _],
  extendHearing:     [Y,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  noteNotAnswered:   [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  proceedUnheard:    [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],

  putTemporaryMeasure:        [_,        _,       _,       _,    'firm',  _,       _,           _,        _,        _, _],
  confirmTemporaryMeasure:    [_,        _,       _,       _,    _,       _,       _,           _,        'second', _, _],
  renewTemporaryMeasure:      [_,        _,       _,       _,    _,       _,       _,           _,        'second', _, _],
  liftTemporaryMeasure:       [_,        _,       _,       _,    Y,       _,       _,           _,        Y,        _, _],

  raiseSafety:       [Y,        Y,       _,       _,    Y,       _,       Y,           Y,        Y,        Y, Y],
  noteSafetyAction:  [_,        _,       _,       _,    Y,       _,       _,           Y,        _,        _, _],
  reviewSafety:      [_,        _,       _,       _,    Y,       _,       _,           Y,        _,        _, _],
  standDownSafety:   [_,        _,       _,       _,    Y,       _,       _,           Y,        _,        _, _],

  askException:      [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  agreeException:    [_,        _,       _,       _,    _,       _,       _,           _,        _,        _, 'second'],
  refuseException:   [_,        _,       _,       _,    _,       _,       _,           _,        _,        _, 'second'],
  tellOfException:   [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],

  hold:              [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  resume:            [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],

  requestLegalHold:  [_,        _,       _,       _,    'central', _,     _,           _,        _,        _, _],
  confirmLegalHold:  [_,        _,       _,       _,    _,       _,       'second',    'second', _,        _, _],
  liftLegalHold:     [_,        _,       _,       _,    'central', _,     _,           _,        _,        _, _],
  attachReport:      [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  linkCase:          [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],
  consentEnded:      [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _, _],
  personDied:        [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _, _],

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
} satisfies Matrix<SlipEventType, typeof slipColumns>
