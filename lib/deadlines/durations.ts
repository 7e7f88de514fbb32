import type { Tx } from '@/lib/db/client'
import { readSettings } from '@/lib/db/settings'
import type { DeadlineName } from '@/machines/effects'

/** How long a deadline runs. Days are calendar days in the person's zone; hours are exact. */
export type Duration = { hours: number } | { days: number }

/** Deadlines that always run until a given date or hour, so have no duration to set. */
type Dated = 'sendHeldReport' | 'promisedDate' | 'returnDate'

/** Names under which a duration can be set as `deadline.<name>` in the settings. */
export type DurationName =
  | Exclude<DeadlineName, Dated>
  /** when Central Office is asked, counted from sending */
  | 'acceptCentralOffice'
  /** a concern, and one whose finding was "not supported" */
  | 'retentionConcern'
  | 'retentionNotSupported'
  | 'retentionAdvice'
  /** a withdrawn report, whose text can no longer be read */
  | 'retentionWithdrawn'

export type Durations = Readonly<Record<DurationName, Duration>>

/** The defaults of workflows.md, and our own choice where it gives none. */
export const defaultDurations: Durations = {
  acceptReminder: { days: 2 },
  acceptEscalation: { days: 4 },
  acceptCentralOffice: { days: 7 },
  // ours: a declared conflict of interest holds the offer up, so not longer than the reminder
  conflictOfInterestAnswer: { days: 2 },
  firstReply: { days: 7 },
  // ours: meanwhile the person who asked for the transfer still handles the case
  transferAnswer: { days: 2 },
  proposalReminder: { days: 7 },
  secondApproverAnswer: { days: 7 },
  hearing: { days: 14 },
  // ours: a plan without a date is reviewed all the same; an unanswered check-in is asked about again
  planReview: { days: 28 },
  checkIn: { days: 7 },
  temporaryMeasureConfirmation: { hours: 24 },
  temporaryMeasureEnd: { days: 28 },
  safetyReminder: { hours: 1 },
  safetyEscalation: { hours: 4 },
  update: { days: 30 },
  longOpen: { days: 90 },
  // ours: a handler who left the case on hold is asked again; an unconfirmed legal hold ends
  lookAgain: { days: 14 },
  legalHold: { days: 14 },
  reviewWindow: { days: 30 },
  // ours: as long as a hearing
  reviewAnswer: { days: 14 },
  retention: { days: 365 },
  retentionWithdrawn: { days: 7 },
  retentionConcern: { days: 1096 },
  retentionNotSupported: { days: 183 },
  // ours: the answer stays in the case that asked
  retentionAdvice: { days: 30 },
  exceptionAnswer: { days: 2 },
  // ours: long enough to read a text twice, short enough for a respondent who waits to be heard
  disclosure: { days: 3 },
  withdrawalAnswer: { days: 7 },
  identityAnswer: { days: 3 },
  identitySeal: { days: 1 },
  conflictAnswer: { days: 7 },
  retaliationReminder: { days: 1 },
  retaliationEscalation: { days: 3 },
  adviceReminder: { days: 3 },
  adviceExpiry: { days: 14 },
}

export const hasDuration = (name: string): name is DurationName => name in defaultDurations

/** The defaults with the organisation's changes; a setting that is not a positive number is ignored. */
export async function readDurations(tx: Tx): Promise<Durations> {
  const names = Object.keys(defaultDurations) as DurationName[]
  const changed = await readSettings(
    tx,
    names.map((name) => `deadline.${name}`),
  )
  const durations = { ...defaultDurations }
  for (const name of names) durations[name] = asDuration(changed.get(`deadline.${name}`)) ?? durations[name]
  return durations
}

function asDuration(value: unknown): Duration | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { hours, days } = value as { hours?: unknown; days?: unknown }
  if (typeof hours === 'number' && hours > 0) return { hours }
  if (typeof days === 'number' && days > 0) return { days }
  return undefined
}

/**
 * The durations that lib/routing's `acceptDue` and `reminderDue` need: milliseconds, a day taken as 24
 * hours.
 */
export function acceptSettings(durations: Durations) {
  return {
    remindAfter: inMilliseconds(durations.acceptReminder),
    nextOfficeAfter: inMilliseconds(durations.acceptEscalation),
    centralOfficeAfter: inMilliseconds(durations.acceptCentralOffice),
  }
}

const hour = 3_600_000
const inMilliseconds = (duration: Duration): number =>
  'hours' in duration ? duration.hours * hour : duration.days * 24 * hour
