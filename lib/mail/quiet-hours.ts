import { DateTime } from 'luxon'

/** When a person does not want to be disturbed, in their own time zone. */
export interface QuietHours {
  /** `HH:MM`; null: no quiet hours */
  from: string | null
  /** `HH:MM`; earlier than `from` when the quiet hours cross midnight */
  until: string | null
  /** IANA zone */
  timeZone: string
}

/**
 * When the quiet hours in force at `at` end; null when none are.
 * @param at milliseconds since the epoch; so is the result
 */
export function quietUntil({ from, until, timeZone }: QuietHours, at: number): number | null {
  if (!from || !until || from === until) return null
  const now = DateTime.fromMillis(at, { zone: timeZone })
  const timeOfDay = now.toFormat('HH:mm')
  const overMidnight = from > until
  const quiet = overMidnight ? timeOfDay >= from || timeOfDay < until : timeOfDay >= from && timeOfDay < until
  if (!quiet) return null
  const [hour = 0, minute = 0] = until.split(':').map(Number)
  const today = now.set({ hour, minute, second: 0, millisecond: 0 })
  return (timeOfDay < until ? today : today.plus({ days: 1 })).toMillis()
}
