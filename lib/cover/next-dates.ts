import { DateTime } from 'luxon'
import type { LocalDate } from '@/machines/effects'

/** When a meeting takes place, as the directory keeps it. */
export interface WeeklyTime {
  /** ISO weekday, 1 Monday … 7 Sunday */
  weekday: number
  /** `HH:MM` where the meeting is */
  startTime: string
  /** IANA zone */
  timeZone: string
}
export interface MeetingDate {
  onDate: LocalDate
  /** milliseconds since the epoch */
  startsAt: number
}

/**
 * The next dates of a weekly meeting that have not begun at `now`. Counted on the calendar of the meeting's own
 * zone, so that 19:00 stays 19:00 over a change of the clocks; an hour that the change skips begins after it.
 */
export function nextDates(meeting: WeeklyTime, now: number, count: number): MeetingDate[] {
  const today = DateTime.fromMillis(now, { zone: meeting.timeZone }).startOf('day')
  const dates: MeetingDate[] = []
  let day = today.plus({ days: (meeting.weekday - today.weekday + 7) % 7 })
  while (dates.length < count) {
    const startsAt = startOn(meeting, day)
    if (startsAt > now) dates.push({ onDate: day.toISODate() ?? '', startsAt })
    day = day.plus({ weeks: 1 })
  }
  return dates
}

function startOn(meeting: WeeklyTime, day: DateTime): number {
  const [hour = 0, minute = 0] = meeting.startTime.split(':').map(Number)
  return day.set({ hour, minute }).toMillis()
}
