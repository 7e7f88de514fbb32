const HOUR = 3_600_000

/**
 * How long an offer may stay unanswered. Each is a setting, in milliseconds from the offer or, for Central
 * Office, from sending.
 */
export interface AcceptSettings {
  remindAfter: number
  nextOfficeAfter: number
  centralOfficeAfter: number
}

export interface AcceptFacts {
  /** when this offer is made; milliseconds, domain time */
  at: number
  /** when the report was first offered to anyone */
  sentAt: number
  settings: AcceptSettings
  /** start of the next meeting that the case affects; null when none is known */
  nextTouchedMeetingAt: number | null
}

/**
 * When the next office is asked: after the setting, when Central Office is due, and at the latest after a
 * quarter of the time to the next affected meeting. Never less than an hour. Milliseconds, domain time.
 */
export function acceptDue({ at, sentAt, settings, nextTouchedMeetingAt }: AcceptFacts): number {
  const waits = [settings.nextOfficeAfter]
  const toCentralOffice = sentAt + settings.centralOfficeAfter - at
  if (toCentralOffice > 0) waits.push(toCentralOffice)
  if (nextTouchedMeetingAt !== null) waits.push((nextTouchedMeetingAt - at) / 4)
  return at + Math.max(HOUR, Math.floor(Math.min(...waits)))
}

/** When those asked are reminded: after the setting, and at the latest halfway to `acceptDue`. */
export function reminderDue(facts: AcceptFacts): number {
  const halfWay = Math.floor((acceptDue(facts) - facts.at) / 2)
  return facts.at + Math.min(facts.settings.remindAfter, halfWay)
}
