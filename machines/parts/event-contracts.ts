import type { EventContract } from '../contract'
import {
  areas,
  type HandlingPersonEvent,
  type PlanDates,
  type SharedPersonEvent,
  type SharedSystemEvent,
} from './events'

/** Ids and dates that stand in samples; any others would do. */
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
      needsWords: false,
      samples: samplesOf(type, samples),
    }),
    inWords: <T extends E['type']>(type: T, ...samples: Omit<Of<T>, 'type' | 'wordsId'>[]): Entry<T> => ({
      source: 'person',
      needsWords: true,
      samples: samplesOf(type, samples, { wordsId: WORDS }),
    }),
    system: <T extends E['type']>(type: T): Entry<T> => ({
      source: 'system',
      needsWords: false,
      samples: samplesOf(type, []),
    }),
  }
}

type Shared = SharedPersonEvent | HandlingPersonEvent | SharedSystemEvent
const { person, inWords, system } = contractsOf<Shared>()

/** What every workflow that handles a case takes: who causes it, whether it carries words, and samples. */
export const sharedContracts: {
  readonly [T in Shared['type']]: EventContract<Extract<Shared, { type: T }>>
} = {
  acknowledge: person('acknowledge', { promisedOn: null }, { promisedOn: ON }),
  declareTie: inWords('declareTie'),
  stepAside: person('stepAside', { othersOffered: true }, { othersOffered: false }),
  acceptTie: person('acceptTie'),
  objectToTie: person('objectToTie', { othersOffered: true }, { othersOffered: false }),
  promise: person('promise', { promisedOn: ON }),
  handUp: inWords('handUp'),
  handOver: inWords('handOver'),
  takeBackHandOver: person('takeBackHandOver'),
  acceptHandOver: person('acceptHandOver'),
  declineHandOver: person('declineHandOver'),
  noteArea: person('noteArea', ...areas.map((area) => ({ area, wordsId: null }))),
  reopenArea: person('reopenArea', ...areas.map((area) => ({ area }))),
  propose: inWords('propose'),
  agree: person(
    'agree',
    ...[noDates, { returnOn: ON, reviewOn: ON, checkInOn: ON }, { ...noDates, endsRole: true }].map(
      (plan) => ({ proposalId: WORDS, plan }),
    ),
  ),
  withdrawProposal: person('withdrawProposal'),
  returned: person('returned'),
  agreementNotKept: inWords('agreementNotKept'),
  adjust: inWords('adjust'),
  reopen: inWords('reopen'),
  askReview: inWords('askReview'),
  reviewUpheld: inWords('reviewUpheld'),
  reviewSentBack: inWords('reviewSentBack'),
  speak: inWords('speak'),
  noteContact: inWords(
    'noteContact',
    { channel: 'phone', on: ON, reached: false },
    { channel: 'mail', on: ON, reached: false },
    { channel: 'phone', on: ON, reached: true },
  ),
  contestContact: inWords('contestContact'),
  extendHearing: person('extendHearing'),
  noteNotAnswered: inWords('noteNotAnswered'),
  proceedUnheard: inWords('proceedUnheard'),
  putInterim: inWords('putInterim'),
  confirmInterim: inWords('confirmInterim'),
  renewInterim: inWords('renewInterim'),
  liftInterim: inWords('liftInterim'),
  raiseSafety: inWords('raiseSafety'),
  noteSafetyAction: inWords('noteSafetyAction'),
  reviewSafety: inWords('reviewSafety'),
  standDownSafety: inWords('standDownSafety'),
  hold: inWords('hold', { reason: 'unwell', lookAgainOn: ON }),
  resume: person('resume'),
  requestLegalHold: inWords('requestLegalHold'),
  confirmLegalHold: inWords('confirmLegalHold', { until: ON }),
  liftLegalHold: inWords('liftLegalHold'),
  attachReport: person('attachReport'),
  linkCase: person('linkCase'),
  personDied: inWords('personDied'),
  acknowledgeReminderDue: system('acknowledgeReminderDue'),
  acknowledgeEscalationDue: system('acknowledgeEscalationDue'),
  tieAnswerDue: system('tieAnswerDue'),
  firstReplyDue: system('firstReplyDue'),
  promisedDateDue: system('promisedDateDue'),
  handOverAnswerDue: system('handOverAnswerDue'),
  secondPersonAnswerDue: system('secondPersonAnswerDue'),
  returnDateDue: system('returnDateDue'),
  planReviewDue: system('planReviewDue'),
  hearingDue: system('hearingDue'),
  interimConfirmationDue: system('interimConfirmationDue'),
  interimEndDue: system('interimEndDue'),
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
