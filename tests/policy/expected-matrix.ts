import type { capacities } from '@/machines/effects'
import type { SlipEventType } from '@/machines/slip/events'

/**
 * The policy as people would write it down, apart from the product's own table. A new event has no row and a new
 * capacity no column: then this file does not compile.
 */
export const cells = {
  _: 'never',
  Y: 'yes',
  self: 'when the report is a self-report',
  theirs: 'when they wrote the report',
  other: 'when the other side proposed it',
  own: 'when their own side proposed it',
  noTie: 'unless a tie they declared still waits for the subject',
  tie: 'when a declared tie waits for an answer',
  up: 'when advisor or coordinator',
  firm: 'when of an office other than an advisor’s',
  central: 'when of Central Office',
  elsewhere: 'when of another office than the handler’s',
  second: 'when of another office than the handler’s, and no advisor',
  impose: 'when of another office than the handler’s that may impose',
} as const
export type Cell = keyof typeof cells

/** One cell for each capacity, in their order; the length is part of the type. */
type Columns<C extends readonly unknown[]> = { readonly [K in keyof C]: Cell }
type Row = Columns<typeof capacities> | 'system'
type Matrix = Record<SlipEventType, Row>

const _ = '_'
const Y = 'Y'

// biome-ignore format: a table is read by its columns
export const expectedMatrix = {
  //                  subject   reporter offered  aware handler  handOver second       reviewer  interim   consultant
  //                                                             Offered  Person                 Confirmer
  sendNow:           ['theirs', Y,       _,       _,    _,       _,       _,           _,        _,        _],
  passItOn:          ['theirs', Y,       _,       _,    _,       _,       _,           _,        _,        _],
  withdraw:          ['self',   _,       _,       _,    _,       _,       _,           _,        _,        _],

  acknowledge:       [_,        _,       'noTie', _,    _,       _,       _,           _,        _,        _],
  declareTie:        [_,        _,       Y,       _,    _,       _,       _,           _,        _,        _],
  stepAside:         [_,        _,       Y,       _,    Y,       _,       _,           _,        _,        _],
  acceptTie:         ['tie',    _,       _,       _,    _,       _,       _,           _,        _,        _],
  objectToTie:       ['tie',    _,       _,       _,    _,       _,       _,           _,        _,        _],

  promise:           [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  handUp:            [_,        _,       _,       _,    'up',    _,       _,           _,        _,        _],
  handOver:          [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  takeBackHandOver:  [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  acceptHandOver:    [_,        _,       _,       _,    _,       Y,       _,           _,        _,        _],
  declineHandOver:   [_,        _,       _,       _,    _,       Y,       _,           _,        _,        _],
  noteArea:          [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  reopenArea:        [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],

  propose:           [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  counterPropose:    [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _],
  agree:             ['other',  _,       _,       _,    'other', _,       _,           _,        _,        _],
  withdrawProposal:  ['own',    _,       _,       _,    'own',   _,       _,           _,        _,        _],
  requestImposed:    [_,        _,       _,       _,    'firm',  _,       _,           _,        _,        _],
  confirmImposed:    [_,        _,       _,       _,    _,       _,       'impose',    _,        _,        _],
  declineImposed:    [_,        _,       _,       _,    _,       _,       'elsewhere', _,        _,        _],

  checkedIn:         [Y,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  pauseCheckIns:     [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _],
  resumeCheckIns:    [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _],
  returned:          [Y,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  agreementNotKept:  [Y,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  adjust:            [Y,        _,       _,       _,    Y,       _,       _,           _,        _,        _],

  close:             [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  reopen:            [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  askReview:         [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _],
  reviewUpheld:      [_,        _,       _,       _,    _,       _,       _,           Y,        _,        _],
  reviewSentBack:    [_,        _,       _,       _,    _,       _,       _,           Y,        _,        _],

  speak:             [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _],
  noteContact:       [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  contestContact:    [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _],
  extendHearing:     [Y,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  noteNotAnswered:   [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  proceedUnheard:    [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],

  putInterim:        [_,        _,       _,       _,    'firm',  _,       _,           _,        _,        _],
  confirmInterim:    [_,        _,       _,       _,    _,       _,       _,           _,        'second', _],
  renewInterim:      [_,        _,       _,       _,    _,       _,       _,           _,        'second', _],
  liftInterim:       [_,        _,       _,       _,    Y,       _,       _,           _,        Y,        _],

  raiseSafety:       [Y,        Y,       _,       _,    Y,       _,       Y,           Y,        Y,        Y],
  noteSafetyAction:  [_,        _,       _,       _,    Y,       _,       _,           Y,        _,        _],
  reviewSafety:      [_,        _,       _,       _,    Y,       _,       _,           Y,        _,        _],
  standDownSafety:   [_,        _,       _,       _,    Y,       _,       _,           Y,        _,        _],

  hold:              [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  resume:            [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],

  requestLegalHold:  [_,        _,       _,       _,    'central', _,     _,           _,        _,        _],
  confirmLegalHold:  [_,        _,       _,       _,    _,       _,       'second',    'second', _,        _],
  liftLegalHold:     [_,        _,       _,       _,    'central', _,     _,           _,        _,        _],
  attachReport:      [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  linkCase:          [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],
  consentEnded:      [Y,        _,       _,       _,    _,       _,       _,           _,        _,        _],
  personDied:        [_,        _,       _,       _,    Y,       _,       _,           _,        _,        _],

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
  legalHoldDue: 'system',
  retentionDue: 'system',
  handlerGone: 'system',
  roleEnded: 'system',
} satisfies Matrix
