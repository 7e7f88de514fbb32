import { DateTime } from 'luxon'

/** When a person does not want to be disturbed, on the deadline of their own wall. */
export interface QuietHours {
  /** `HH:MM`; null: no quiet hours */
  from: string | null
  /** `HH:MM`; earlier than `from` when the quiet reaches over midnight */
  until: string | null
  /** IANA zone */
  timeZone: string
}

/**
 * When the quiet hours that hold at `at` end; null when they do not hold.
 * @param at milliseconds since the epoch; so is the answer
 */
export function quietUntil({ from, until, timeZone }: QuietHours, at: number): number | null {
  if (!from || !until || from === until) return null
  const now = DateTime.fromMillis(at, { zone: timeZone })
  const deadline = now.toFormat('HH:mm')
  const overMidnight = from > until
  const quiet = overMidnight ? deadline >= from || deadline < until : deadline >= from && deadline < until
  if (!quiet) return null
  const [hour = 0, minute = 0] = until.split(':').map(Number)
  const today = now.set({ hour, minute, second: 0, millisecond: 0 })
  return (deadline < until ? today : today.plus({ days: 1 })).toMillis()
}
