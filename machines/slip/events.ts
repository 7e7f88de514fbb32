import type { LocalDate, WordsId } from '../effects'

/** The three areas of concern of the organisation's policy; `subject` is "the facilitator". */
export const areas = ['meeting', 'subject', 'balance'] as const
export type Area = (typeof areas)[number]

/** How a case ended. Never a score, never a verdict about a person. */
export const resolutions = [
  'nothingNeeded',
  'supported',
  'agreed',
  'partiesDiffer',
  'imposed',
  'noAgreement',
  'ended',
] as const
export type Resolution = (typeof resolutions)[number]

/** What the machine has to know of an agreed plan: dates for clocks, nothing about content. */
export interface PlanDates {
  /** the role rests from `pauseFrom` until `returnOn`; null when nothing is paused */
  returnOn: LocalDate | null
  reviewOn: LocalDate | null
  /** first check-in; null when none were agreed */
  checkInOn: LocalDate | null
  /** an agreed or imposed end of the role; absent is no */
  endsRole?: boolean
}

export const holdReasons = ['outsideProceedings', 'unwell', 'unreachable'] as const
export type HoldReason = (typeof holdReasons)[number]

export const contactChannels = ['phone', 'video', 'inPerson', 'mail', 'text'] as const
export type ContactChannel = (typeof contactChannels)[number]

/** Events a person sends. Fields named `wordsId` hold the id of a document sealed beforehand. */
export type SlipPersonEvent =
  // reporter, before anyone has been told
  | { type: 'sendNow' }
  // offered
  | { type: 'acknowledge'; promisedOn: LocalDate | null }
  | { type: 'declareTie'; wordsId: WordsId }
  | { type: 'stepAside'; othersOffered: boolean }
  // subject
  | { type: 'acceptTie' }
  | { type: 'objectToTie'; othersOffered: boolean }
  | { type: 'passItOn' }
  | { type: 'withdraw' }
  // handler
  | { type: 'promise'; promisedOn: LocalDate }
  | { type: 'handUp'; wordsId: WordsId }
  | { type: 'handOver'; wordsId: WordsId }
  | { type: 'takeBackHandOver' }
  | { type: 'acceptHandOver' }
  | { type: 'declineHandOver' }
  // assessment: "nothing to add" is a noted area without words
  | { type: 'noteArea'; area: Area; wordsId: WordsId | null }
  | { type: 'reopenArea'; area: Area }
  // response; the id of a proposal is the id of its sealed document
  | { type: 'propose'; wordsId: WordsId }
  | { type: 'counterPropose'; wordsId: WordsId }
  | { type: 'agree'; proposalId: WordsId; plan: PlanDates }
  | { type: 'withdrawProposal' }
  | { type: 'requestImposed'; wordsId: WordsId }
  | { type: 'confirmImposed'; proposalId: WordsId; wordsId: WordsId; plan: PlanDates }
  | { type: 'declineImposed'; proposalId: WordsId; wordsId: WordsId }
  // in force
  | { type: 'checkedIn'; wordsId: WordsId | null; nextOn: LocalDate | null }
  | { type: 'pauseCheckIns' }
  | { type: 'resumeCheckIns'; nextOn: LocalDate }
  | { type: 'returned' }
  | { type: 'agreementNotKept'; wordsId: WordsId }
  | { type: 'adjust'; wordsId: WordsId }
  // the end, and after it
  | { type: 'close'; resolution: Resolution; wordsId: WordsId }
  | { type: 'reopen'; wordsId: WordsId }
  | { type: 'askReview'; wordsId: WordsId }
  | { type: 'reviewUpheld'; wordsId: WordsId }
  | { type: 'reviewSentBack'; wordsId: WordsId }
  // hearing
  | { type: 'speak'; wordsId: WordsId }
  | { type: 'noteContact'; channel: ContactChannel; on: LocalDate; reached: boolean; wordsId: WordsId }
  | { type: 'contestContact'; wordsId: WordsId }
  | { type: 'extendHearing' }
  | { type: 'noteNotAnswered'; wordsId: WordsId }
  | { type: 'proceedUnheard'; wordsId: WordsId }
  // interim
  | { type: 'putInterim'; wordsId: WordsId }
  | { type: 'confirmInterim'; wordsId: WordsId }
  | { type: 'renewInterim'; wordsId: WordsId }
  | { type: 'liftInterim'; wordsId: WordsId }
  // safety
  | { type: 'raiseSafety'; wordsId: WordsId }
  | { type: 'noteSafetyAction'; wordsId: WordsId }
  | { type: 'reviewSafety'; wordsId: WordsId }
  | { type: 'standDownSafety'; wordsId: WordsId }
  // pace
  | { type: 'hold'; reason: HoldReason; lookAgainOn: LocalDate; wordsId: WordsId }
  | { type: 'resume' }
  // keeping
  | { type: 'requestLegalHold'; wordsId: WordsId }
  | { type: 'confirmLegalHold'; until: LocalDate; wordsId: WordsId }
  | { type: 'liftLegalHold'; wordsId: WordsId }
  | { type: 'attachReport' }
  | { type: 'linkCase' }
  | { type: 'consentEnded'; wordsId: WordsId }
  | { type: 'personDied'; wordsId: WordsId }

/** Events a clock or a directory job sends. None of them can reach a state tagged `outcome`. */
export type SlipSystemEvent =
  | { type: 'heldReportDue' }
  | { type: 'acknowledgeReminderDue' }
  | { type: 'acknowledgeEscalationDue' }
  | { type: 'tieAnswerDue' }
  | { type: 'firstReplyDue' }
  | { type: 'promisedDateDue' }
  | { type: 'handOverAnswerDue' }
  | { type: 'proposalReminderDue' }
  | { type: 'secondPersonAnswerDue' }
  | { type: 'checkInDue' }
  | { type: 'returnDateDue' }
  | { type: 'planReviewDue' }
  | { type: 'hearingDue' }
  | { type: 'interimConfirmationDue' }
  | { type: 'interimEndDue' }
  | { type: 'safetyReminderDue' }
  | { type: 'safetyEscalationDue' }
  | { type: 'lookAgainDue' }
  | { type: 'updateDue' }
  | { type: 'longOpenDue' }
  | { type: 'reviewWindowDue' }
  | { type: 'reviewAnswerDue' }
  | { type: 'legalHoldDue' }
  | { type: 'retentionDue' }
  | { type: 'handlerGone' }
  | { type: 'roleEnded' }

export type SlipEvent = SlipPersonEvent | SlipSystemEvent
export type SlipEventType = SlipEvent['type']

/** What the report fixes before the first event. */
export interface SlipInput {
  source: 'self' | 'volunteer' | 'outside'
  /** what the reporter wants when nobody answers */
  silence: 'passOn' | 'askFirst'
  /** keep it until a time the reporter chose (the clock `sendHeldReport`), then offer it */
  heldUntilMorning: boolean
}
