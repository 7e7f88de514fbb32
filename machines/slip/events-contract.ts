import type { EventContract, Workflow } from '../contract'
import type { ClockName } from '../effects'
import { areas } from '../parts/events'
import { type SlipEvent, type SlipEventType, type SlipSystemEvent } from './events'
import type { slipMachine } from './machine'

type Of<T extends SlipEventType> = Extract<SlipEvent, { type: T }>
type Rest<T extends SlipEventType> = Omit<Of<T>, 'type' | 'wordsId'>
type Entry<T extends SlipEventType> = EventContract<Of<T>>

/** Ids and dates that stand in samples; any others would do. */
const WORDS = 'sample-words'
const ON = '2031-05-04'

const person = <T extends SlipEventType>(type: T, ...samples: Omit<Of<T>, 'type'>[]): Entry<T> => ({
  source: 'person',
  needsWords: false,
  // the type alone is a whole sample when nothing else belongs to the event
  samples: (samples.length ? samples : [{}]).map((rest) => ({ type, ...rest }) as Of<T>),
})
const inWords = <T extends SlipEventType>(type: T, ...samples: Rest<T>[]): Entry<T> => ({
  source: 'person',
  needsWords: true,
  samples: (samples.length ? samples : [{}]).map(
    (rest) => ({ type, wordsId: WORDS, ...rest }) as unknown as Of<T>,
  ),
})
const system = <T extends SlipEventType>(type: T): Entry<T> => ({
  source: 'system',
  needsWords: false,
  samples: [{ type } as Of<T>],
})

const noDates = { returnOn: null, reviewOn: null, checkInOn: null }
const plans = [noDates, { returnOn: ON, reviewOn: ON, checkInOn: ON }, { ...noDates, endsRole: true }]
const withPlans = plans.map((plan) => ({ proposalId: WORDS, plan }))

/** The event that a clock sends when it is due. The gate takes no other from a system actor. */
export const dueEvents: Record<ClockName, SlipSystemEvent['type']> = {
  sendHeldReport: 'heldReportDue',
  acknowledgeReminder: 'acknowledgeReminderDue',
  acknowledgeEscalation: 'acknowledgeEscalationDue',
  tieAnswer: 'tieAnswerDue',
  firstReply: 'firstReplyDue',
  promisedDate: 'promisedDateDue',
  handOverAnswer: 'handOverAnswerDue',
  proposalReminder: 'proposalReminderDue',
  secondPersonAnswer: 'secondPersonAnswerDue',
  checkIn: 'checkInDue',
  returnDate: 'returnDateDue',
  planReview: 'planReviewDue',
  hearing: 'hearingDue',
  interimConfirmation: 'interimConfirmationDue',
  interimEnd: 'interimEndDue',
  safetyReminder: 'safetyReminderDue',
  safetyEscalation: 'safetyEscalationDue',
  lookAgain: 'lookAgainDue',
  update: 'updateDue',
  longOpen: 'longOpenDue',
  reviewWindow: 'reviewWindowDue',
  reviewAnswer: 'reviewAnswerDue',
  legalHold: 'legalHoldDue',
  retention: 'retentionDue',
}

/** Every event of the slip workflow: who causes it, whether it carries words, and samples that reach every state. */
export const slipEvents: Workflow<typeof slipMachine, SlipEvent>['events'] = {
  sendNow: person('sendNow'),
  acknowledge: person('acknowledge', { promisedOn: null }, { promisedOn: ON }),
  declareTie: inWords('declareTie'),
  stepAside: person('stepAside', { othersOffered: true }, { othersOffered: false }),
  acceptTie: person('acceptTie'),
  objectToTie: person('objectToTie', { othersOffered: true }, { othersOffered: false }),
  passItOn: person('passItOn'),
  withdraw: person('withdraw'),
  promise: person('promise', { promisedOn: ON }),
  handUp: inWords('handUp'),
  handOver: inWords('handOver'),
  takeBackHandOver: person('takeBackHandOver'),
  acceptHandOver: person('acceptHandOver'),
  declineHandOver: person('declineHandOver'),
  noteArea: person('noteArea', ...areas.map((area) => ({ area, wordsId: null }))),
  reopenArea: person('reopenArea', ...areas.map((area) => ({ area }))),
  propose: inWords('propose'),
  counterPropose: inWords('counterPropose'),
  agree: person('agree', ...withPlans),
  withdrawProposal: person('withdrawProposal'),
  requestImposed: inWords('requestImposed'),
  confirmImposed: inWords('confirmImposed', ...withPlans),
  declineImposed: inWords('declineImposed', { proposalId: WORDS }),
  checkedIn: person('checkedIn', { wordsId: null, nextOn: null }, { wordsId: null, nextOn: ON }),
  pauseCheckIns: person('pauseCheckIns'),
  resumeCheckIns: person('resumeCheckIns', { nextOn: ON }),
  returned: person('returned'),
  agreementNotKept: inWords('agreementNotKept'),
  adjust: inWords('adjust'),
  close: inWords('close', { resolution: 'agreed' }, { resolution: 'ended' }),
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
  consentEnded: inWords('consentEnded'),
  personDied: inWords('personDied'),
  heldReportDue: system('heldReportDue'),
  acknowledgeReminderDue: system('acknowledgeReminderDue'),
  acknowledgeEscalationDue: system('acknowledgeEscalationDue'),
  tieAnswerDue: system('tieAnswerDue'),
  firstReplyDue: system('firstReplyDue'),
  promisedDateDue: system('promisedDateDue'),
  handOverAnswerDue: system('handOverAnswerDue'),
  proposalReminderDue: system('proposalReminderDue'),
  secondPersonAnswerDue: system('secondPersonAnswerDue'),
  checkInDue: system('checkInDue'),
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
