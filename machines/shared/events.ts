import type { DocumentId, LocalDate } from '../effects'

/** The three areas of concern of the organisation's policy; `subject` is "the facilitator", whichever workflow. */
export const areas = ['meeting', 'subject', 'balance'] as const
export type Area = (typeof areas)[number]

/** What the machine has to know of a plan: dates for deadlines, nothing about content. */
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

/** Who a report came from: the person themselves, a volunteer, or a person outside. */
const sources = ['self', 'volunteer', 'outside'] as const
export type Source = (typeof sources)[number]

/** Events a person sends in the regions that every case workflow has beside its handling. */
export type SharedPersonEvent =
  // assessment: "nothing to add" is a noted area without words
  | { type: 'noteArea'; area: Area; documentId: DocumentId | null }
  | { type: 'reopenArea'; area: Area }
  // hearing
  | { type: 'speak'; documentId: DocumentId }
  | { type: 'noteContact'; channel: ContactChannel; on: LocalDate; reached: boolean; documentId: DocumentId }
  | { type: 'contestContact'; documentId: DocumentId }
  | { type: 'extendHearing' }
  | { type: 'noteNotAnswered'; documentId: DocumentId }
  | { type: 'proceedUnheard'; documentId: DocumentId }
  // temporary measure
  | { type: 'putTemporaryMeasure'; documentId: DocumentId }
  | { type: 'confirmTemporaryMeasure'; documentId: DocumentId }
  | { type: 'renewTemporaryMeasure'; documentId: DocumentId }
  | { type: 'liftTemporaryMeasure'; documentId: DocumentId }
  // safety
  | { type: 'raiseSafety'; documentId: DocumentId }
  | { type: 'noteSafetyAction'; documentId: DocumentId }
  | { type: 'reviewSafety'; documentId: DocumentId }
  | { type: 'standDownSafety'; documentId: DocumentId }
  // hold
  | { type: 'hold'; reason: HoldReason; lookAgainOn: LocalDate; documentId: DocumentId }
  | { type: 'resume' }
  // keeping
  | { type: 'requestLegalHold'; documentId: DocumentId }
  | { type: 'confirmLegalHold'; until: LocalDate; documentId: DocumentId }
  | { type: 'liftLegalHold'; documentId: DocumentId }
  | { type: 'attachReport' }
  | { type: 'linkCase' }
  | { type: 'personDied'; documentId: DocumentId }

/** Events a person sends about who holds the case, and after its end; the same in every workflow that handles one. */
export type HandlingPersonEvent =
  // offered
  | { type: 'accept'; promisedOn: LocalDate | null }
  | { type: 'declareConflictOfInterest'; documentId: DocumentId }
  | { type: 'recuse'; othersOffered: boolean }
  // by the subject of a slip, or by the reporter of a concern
  | { type: 'acceptConflictOfInterest' }
  | { type: 'objectToConflictOfInterest'; othersOffered: boolean }
  // handler
  | { type: 'promise'; promisedOn: LocalDate }
  | { type: 'escalate'; documentId: DocumentId }
  | { type: 'transfer'; documentId: DocumentId }
  | { type: 'takeBackTransfer' }
  | { type: 'acceptTransfer' }
  | { type: 'declineTransfer' }
  // the id of a proposal is the id of its sealed document
  | { type: 'propose'; documentId: DocumentId }
  | { type: 'agree'; proposalId: DocumentId; plan: PlanDates }
  | { type: 'withdrawProposal' }
  | { type: 'returned' }
  | { type: 'agreementNotKept'; documentId: DocumentId }
  | { type: 'adjust'; documentId: DocumentId }
  // the end, and after it
  | { type: 'reopen'; documentId: DocumentId }
  | { type: 'askReview'; documentId: DocumentId }
  | { type: 'reviewUpheld'; documentId: DocumentId }
  | { type: 'reviewSentBack'; documentId: DocumentId }

/** Events a deadline or a directory job sends, in every workflow that handles a case. None of them ends one. */
export type SharedSystemEvent =
  | { type: 'acceptReminderDue' }
  | { type: 'acceptEscalationDue' }
  | { type: 'conflictOfInterestAnswerDue' }
  | { type: 'firstReplyDue' }
  | { type: 'promisedDateDue' }
  | { type: 'transferAnswerDue' }
  | { type: 'secondApproverAnswerDue' }
  | { type: 'returnDateDue' }
  | { type: 'planReviewDue' }
  | { type: 'hearingDue' }
  | { type: 'temporaryMeasureConfirmationDue' }
  | { type: 'temporaryMeasureEndDue' }
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
