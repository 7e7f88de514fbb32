import { DateTime } from 'luxon'

/** When a weekly meeting takes place. */
export interface WeeklyTime {
  /** ISO weekday, 1 is Monday */
  weekday: number
  /** local time `HH:MM` */
  startTime: string
  /** IANA zone of the meeting */
  timeZone: string
}

/**
 * The start of the next occurrence after `at`; both milliseconds. Counted on the meeting's own calendar, so that 19:00
 * stays 19:00 when the clocks change.
 */
export function nextOccurrence({ weekday, startTime, timeZone }: WeeklyTime, at: number): number {
  const [hour = 0, minute = 0] = startTime.split(':').map(Number)
  const today = DateTime.fromMillis(at, { zone: timeZone }).startOf('day')
  const first = today.plus({ days: (weekday - today.weekday + 7) % 7 }).set({ hour, minute })
  const start = first.toMillis() > at ? first : first.plus({ weeks: 1 })
  return start.toMillis()
}
