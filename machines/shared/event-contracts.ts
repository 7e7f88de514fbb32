import type { EventContract } from '../contract'
import {
  areas,
  type HandlingPersonEvent,
  type PlanDates,
  type SharedPersonEvent,
  type SharedSystemEvent,
} from './events'

/** Ids and dates of the samples; any others would do. */
export const WORDS = 'sample-words'
export const ON = '2031-05-04'

export const noDates: PlanDates = { returnOn: null, reviewOn: null, checkInOn: null }

/** Entries of the contract for the events `E` of one workflow. The type alone is a whole sample when nothing else belongs to it. */
export function contractsOf<E extends { type: string }>() {
  type Of<T extends E['type']> = Extract<E, { type: T }>
  type Entry<T extends E['type']> = EventContract<Of<T>>
  const samplesOf = <T extends E['type']>(type: T, rests: readonly object[], more: object = {}) =>
    (rests.length ? rests : [{}]).map((rest) => ({ type, ...more, ...rest }) as unknown as Of<T>)
  return {
    person: <T extends E['type']>(type: T, ...samples: Omit<Of<T>, 'type'>[]): Entry<T> => ({
      source: 'person',
      needsDocument: false,
      samples: samplesOf(type, samples),
    }),
    inText: <T extends E['type']>(type: T, ...samples: Omit<Of<T>, 'type' | 'documentId'>[]): Entry<T> => ({
      source: 'person',
      needsDocument: true,
      samples: samplesOf(type, samples, { documentId: WORDS }),
    }),
    system: <T extends E['type']>(type: T): Entry<T> => ({
      source: 'system',
      needsDocument: false,
      samples: samplesOf(type, []),
    }),
  }
}

type Shared = SharedPersonEvent | HandlingPersonEvent | SharedSystemEvent
const { person, inText, system } = contractsOf<Shared>()

/** What every workflow that handles a case takes: who causes it, whether it carries words, and samples. */
export const sharedContracts: {
  readonly [T in Shared['type']]: EventContract<Extract<Shared, { type: T }>>
} = {
  accept: person('accept', { promisedOn: null }, { promisedOn: ON }),
  declareConflictOfInterest: inText('declareConflictOfInterest'),
  recuse: person('recuse', { othersOffered: true }, { othersOffered: false }),
  acceptConflictOfInterest: person('acceptConflictOfInterest'),
  objectToConflictOfInterest: person(
    'objectToConflictOfInterest',
    { othersOffered: true },
    { othersOffered: false },
  ),
  promise: person('promise', { promisedOn: ON }),
  escalate: inText('escalate'),
  transfer: inText('transfer'),
  takeBackTransfer: person('takeBackTransfer'),
  acceptTransfer: person('acceptTransfer'),
  declineTransfer: person('declineTransfer'),
  noteArea: person('noteArea', ...areas.map((area) => ({ area, documentId: null }))),
  reopenArea: person('reopenArea', ...areas.map((area) => ({ area }))),
  propose: inText('propose'),
  agree: person(
    'agree',
    ...[noDates, { returnOn: ON, reviewOn: ON, checkInOn: ON }, { ...noDates, endsRole: true }].map(
      (plan) => ({ proposalId: WORDS, plan }),
    ),
  ),
  withdrawProposal: person('withdrawProposal'),
  returned: person('returned'),
  agreementNotKept: inText('agreementNotKept'),
  adjust: inText('adjust'),
  reopen: inText('reopen'),
  askReview: inText('askReview'),
  reviewUpheld: inText('reviewUpheld'),
  reviewSentBack: inText('reviewSentBack'),
  speak: inText('speak'),
  noteContact: inText(
    'noteContact',
    { channel: 'phone', on: ON, reached: false },
    { channel: 'mail', on: ON, reached: false },
    { channel: 'phone', on: ON, reached: true },
  ),
  contestContact: inText('contestContact'),
  extendHearing: person('extendHearing'),
  noteNotAnswered: inText('noteNotAnswered'),
  proceedUnheard: inText('proceedUnheard'),
  putTemporaryMeasure: inText('putTemporaryMeasure'),
  confirmTemporaryMeasure: inText('confirmTemporaryMeasure'),
  renewTemporaryMeasure: inText('renewTemporaryMeasure'),
  liftTemporaryMeasure: inText('liftTemporaryMeasure'),
  raiseSafety: inText('raiseSafety'),
  noteSafetyAction: inText('noteSafetyAction'),
  reviewSafety: inText('reviewSafety'),
  standDownSafety: inText('standDownSafety'),
  hold: inText('hold', { reason: 'unwell', lookAgainOn: ON }),
  resume: person('resume'),
  requestLegalHold: inText('requestLegalHold'),
  confirmLegalHold: inText('confirmLegalHold', { until: ON }),
  liftLegalHold: inText('liftLegalHold'),
  attachReport: person('attachReport'),
  linkCase: person('linkCase'),
  personDied: inText('personDied'),
  acceptReminderDue: system('acceptReminderDue'),
  acceptEscalationDue: system('acceptEscalationDue'),
  conflictOfInterestAnswerDue: system('conflictOfInterestAnswerDue'),
  firstReplyDue: system('firstReplyDue'),
  promisedDateDue: system('promisedDateDue'),
  transferAnswerDue: system('transferAnswerDue'),
  secondApproverAnswerDue: system('secondApproverAnswerDue'),
  returnDateDue: system('returnDateDue'),
  planReviewDue: system('planReviewDue'),
  hearingDue: system('hearingDue'),
  temporaryMeasureConfirmationDue: system('temporaryMeasureConfirmationDue'),
  temporaryMeasureEndDue: system('temporaryMeasureEndDue'),
  safetyReminderDue: system('safetyReminderDue'),
  safetyEscalationDue: system('safetyEscalationDue'),
  lookAgainDue: system('lookAgainDue'),
  updateDue: system('updateDue'),
  longOpenDue: system('longOpenDue'),
  reviewWindowDue: system('reviewWindowDue'),
  reviewAnswerDue: system('reviewAnswerDue'),
  legalHoldDue: system('legalHoldDue'),
  retentionDue: system('retentionDue'),
  handlerGone: system('handlerGone'),
  roleEnded: system('roleEnded'),
}
