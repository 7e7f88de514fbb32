import { DateTime } from 'luxon'
import type { LocalDate } from '@/machines/effects'

/** When a meeting takes place, as the directory stores it. */
export interface WeeklyTime {
  /** ISO weekday, 1 Monday … 7 Sunday */
  weekday: number
  /** `HH:MM` where the meeting is */
  startTime: string
  /** IANA zone */
  timeZone: string
}
interface MeetingDate {
  onDate: LocalDate
  /** milliseconds since the epoch */
  startsAt: number
}

/**
 * The next date of a weekly meeting that has not begun at `now`. Counted on the calendar of the meeting's own
 * zone, so that 19:00 stays 19:00 when daylight saving time changes. If the change skips that hour, the meeting
 * begins after it.
 */
export function nextDate(meeting: WeeklyTime, now: number): MeetingDate {
  const today = DateTime.fromMillis(now, { zone: meeting.timeZone }).startOf('day')
  const first = today.plus({ days: (meeting.weekday - today.weekday + 7) % 7 })
  const day = startOn(meeting, first) > now ? first : first.plus({ weeks: 1 })
  return { onDate: day.toISODate() ?? '', startsAt: startOn(meeting, day) }
}

/** The next `count` dates, soonest first. */
export function nextDates(meeting: WeeklyTime, now: number, count: number): MeetingDate[] {
  const dates: MeetingDate[] = []
  for (let after = now; dates.length < count; ) {
    const next = nextDate(meeting, after)
    dates.push(next)
    after = next.startsAt
  }
  return dates
}

function startOn(meeting: WeeklyTime, day: DateTime): number {
  const [hour = 0, minute = 0] = meeting.startTime.split(':').map(Number)
  return day.set({ hour, minute }).toMillis()
}
