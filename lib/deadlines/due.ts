import { DateTime } from 'luxon'
import type { DeadlineName, LocalDate } from '@/machines/effects'
import { type Duration, type DurationName, type Durations, hasDuration } from './durations'

interface DueInput {
  /** domain time, milliseconds */
  now: number
  /** IANA zone of the person whose calendar counts */
  timeZone: string
  durations: Durations
  /** the local date an effect names; without it the deadline's duration counts */
  on?: LocalDate
  /** which retention it is, unless it is that of a closed slip */
  retention?: Extract<DurationName, `retention${string}`>
}

/** The time to answer an offer depends on the route: see lib/routing/acknowledge-by.ts. */
type RouteDeadline = 'acceptReminder' | 'acceptEscalation'

/** When a deadline is due, in milliseconds of domain time. Throws when a deadline that needs a date has none. */
export function dueAt(deadline: Exclude<DeadlineName, RouteDeadline>, input: DueInput): number {
  if (deadline === 'sendHeldReport') return nextMorning(input.now, input.timeZone)
  if (input.on) return onDate(deadline, input.on, input.timeZone)
  const name = deadline === 'retention' ? (input.retention ?? deadline) : deadline
  if (!hasDuration(name)) throw new Error(`the deadline ${deadline} needs a date`)
  return later(input.now, input.durations[name], input.timeZone)
}

/** These deadlines mean "the date has passed" and are due at the end of the day; others at nine in the morning. */
const overWhenDue: readonly DeadlineName[] = ['promisedDate', 'legalHold', 'hearing']

function onDate(deadline: DeadlineName, on: LocalDate, timeZone: string): number {
  const day = DateTime.fromISO(on, { zone: timeZone })
  if (!day.isValid) throw new Error('not a local date, or not a time zone')
  return (overWhenDue.includes(deadline) ? day.plus({ days: 1 }) : day.set({ hour: 9 })).toMillis()
}

/** The next eight o'clock in the morning, for a report that its author wants to sleep on. In milliseconds of domain time. */
export function nextMorning(now: number, timeZone: string): number {
  const local = DateTime.fromMillis(now, { zone: timeZone })
  const eight = local.startOf('day').set({ hour: 8 })
  return (eight <= local ? eight.plus({ days: 1 }) : eight).toMillis()
}

/** Days are counted on the calendar, so that daylight saving time does not move the time of day. */
export function later(now: number, duration: Duration, timeZone: string): number {
  return DateTime.fromMillis(now, { zone: timeZone }).plus(duration).toMillis()
}

/** Today's date where this person is. */
export function localDate(now: number, timeZone: string): LocalDate {
  const date = DateTime.fromMillis(now, { zone: timeZone }).toISODate()
  if (!date) throw new Error('not a time zone')
  return date
}
