import type { DocumentId, LocalDate } from '../effects'
import type {
  HandlingPersonEvent,
  PlanDates,
  SharedPersonEvent,
  SharedSystemEvent,
  Source,
} from '../shared/events'

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

/** Events a person sends. Fields named `documentId` hold the id of a document sealed beforehand. */
export type SlipPersonEvent =
  | SharedPersonEvent
  | HandlingPersonEvent
  // reporter, before anyone has been told
  | { type: 'sendNow' }
  // subject
  | { type: 'passItOn' }
  | { type: 'withdraw' }
  // the response: agreed side by side, or imposed by two
  | { type: 'counterPropose'; documentId: DocumentId }
  | { type: 'requestImposed'; documentId: DocumentId }
  | { type: 'confirmImposed'; proposalId: DocumentId; documentId: DocumentId; plan: PlanDates }
  | { type: 'declineImposed'; proposalId: DocumentId; documentId: DocumentId }
  // in force
  | { type: 'checkedIn'; documentId: DocumentId | null; nextOn: LocalDate | null }
  | { type: 'pauseCheckIns' }
  | { type: 'resumeCheckIns'; nextOn: LocalDate }
  | { type: 'close'; resolution: Resolution; documentId: DocumentId }
  | { type: 'consentEnded'; documentId: DocumentId }
  // the exceptions of the firewall, said before writing: see machines/parts/firewall.ts
  | { type: 'askException'; ground: FirewallGround; documentId: DocumentId }
  | { type: 'agreeException'; documentId: DocumentId }
  | { type: 'refuseException'; documentId: DocumentId }
  | { type: 'tellOfException'; documentId: DocumentId }

/** Why a self-report may lead to a step outside its case. */
export const firewallGrounds = ['imminentHarm', 'legalDuty', 'seriousHarm'] as const
export type FirewallGround = (typeof firewallGrounds)[number]

/** Events a deadline or a directory job sends. None of them can reach a state tagged `outcome`. */
export type SlipSystemEvent =
  | SharedSystemEvent
  | { type: 'heldReportDue' }
  | { type: 'proposalReminderDue' }
  | { type: 'checkInDue' }
  | { type: 'exceptionAnswerDue' }

export type SlipEvent = SlipPersonEvent | SlipSystemEvent
export type SlipEventType = SlipEvent['type']

/** What the report fixes before the first event. */
export interface SlipInput {
  source: Source
  /** what the reporter wants when there is no answer */
  silence: 'passOn' | 'askFirst'
  /** keep it until a time the reporter chose (the deadline `sendHeldReport`), then offer it */
  heldUntilMorning: boolean
}
