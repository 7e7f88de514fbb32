import type { LocalDate, WordsId } from '../effects'

/** The three areas of concern of the organisation's policy; `subject` is "the facilitator", whichever workflow. */
export const areas = ['meeting', 'subject', 'balance'] as const
export type Area = (typeof areas)[number]

/** What the machine has to know of a plan: dates for clocks, nothing about content. */
export interface PlanDates {
  /** the role rests until then; null when nothing is paused */
  returnOn: LocalDate | null
  reviewOn: LocalDate | null
  /** first check-in; null when none were agreed */
  checkInOn: LocalDate | null
  /** an agreed or imposed end of the role; absent is no */
  endsRole?: boolean
}

export const holdReasons = ['outsideProceedings', 'unwell', 'unreachable'] as const
type HoldReason = (typeof holdReasons)[number]

export const contactChannels = ['phone', 'video', 'inPerson', 'mail', 'text'] as const
export type ContactChannel = (typeof contactChannels)[number]

/** From whom a report came: the person themselves, a volunteer, or somebody outside. */
const sources = ['self', 'volunteer', 'outside'] as const
export type Source = (typeof sources)[number]

/** Events a person sends in the regions that every case workflow has beside its handling. */
export type SharedPersonEvent =
  // assessment: "nothing to add" is a noted area without words
  | { type: 'noteArea'; area: Area; wordsId: WordsId | null }
  | { type: 'reopenArea'; area: Area }
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
  | { type: 'personDied'; wordsId: WordsId }

/** Events a person sends about who holds the case, and after its end; the same in every workflow that handles one. */
export type HandlingPersonEvent =
  // offered
  | { type: 'acknowledge'; promisedOn: LocalDate | null }
  | { type: 'declareTie'; wordsId: WordsId }
  | { type: 'stepAside'; othersOffered: boolean }
  // whoever may answer a tie: the subject of a slip, the reporter of a lapse
  | { type: 'acceptTie' }
  | { type: 'objectToTie'; othersOffered: boolean }
  // handler
  | { type: 'promise'; promisedOn: LocalDate }
  | { type: 'handUp'; wordsId: WordsId }
  | { type: 'handOver'; wordsId: WordsId }
  | { type: 'takeBackHandOver' }
  | { type: 'acceptHandOver' }
  | { type: 'declineHandOver' }
  // the id of a proposal is the id of its sealed document
  | { type: 'propose'; wordsId: WordsId }
  | { type: 'agree'; proposalId: WordsId; plan: PlanDates }
  | { type: 'withdrawProposal' }
  | { type: 'returned' }
  | { type: 'agreementNotKept'; wordsId: WordsId }
  | { type: 'adjust'; wordsId: WordsId }
  // the end, and after it
  | { type: 'reopen'; wordsId: WordsId }
  | { type: 'askReview'; wordsId: WordsId }
  | { type: 'reviewUpheld'; wordsId: WordsId }
  | { type: 'reviewSentBack'; wordsId: WordsId }

/** Events a clock or a directory job sends, in every workflow that handles a case. None of them ends one. */
export type SharedSystemEvent =
  | { type: 'acknowledgeReminderDue' }
  | { type: 'acknowledgeEscalationDue' }
  | { type: 'tieAnswerDue' }
  | { type: 'firstReplyDue' }
  | { type: 'promisedDateDue' }
  | { type: 'handOverAnswerDue' }
  | { type: 'secondPersonAnswerDue' }
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
