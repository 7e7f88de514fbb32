import { DateTime } from 'luxon'
import type { ClockName, LocalDate } from '@/machines/effects'
import { type Duration, type DurationName, type Durations, hasDuration } from './durations'

interface DueInput {
  /** domain time, milliseconds */
  now: number
  /** IANA zone of the person whose calendar counts */
  timeZone: string
  durations: Durations
  /** the local date an effect names; without it the clock's duration counts */
  on?: LocalDate
  /** which retention it is, where it is not that of a closed slip */
  retention?: Extract<DurationName, `retention${string}`>
}

/** How long an offer may lie depends on the route: lib/routing/acknowledge-by.ts counts it. */
type RouteClock = 'acknowledgeReminder' | 'acknowledgeEscalation'

/** When a clock is due, in milliseconds of domain time. Throws for a clock that runs until a date when none is given. */
export function dueAt(clock: Exclude<ClockName, RouteClock>, input: DueInput): number {
  if (clock === 'sendHeldReport') return nextMorning(input.now, input.timeZone)
  if (input.on) return onDate(clock, input.on, input.timeZone)
  const name = clock === 'retention' ? (input.retention ?? clock) : clock
  if (!hasDuration(name)) throw new Error(`the clock ${clock} needs a date`)
  return later(input.now, input.durations[name], input.timeZone)
}

/** Clocks that say "the date has passed" ring when it is over; the others in its morning. */
const overWhenDue: readonly ClockName[] = ['promisedDate', 'legalHold', 'hearing']

function onDate(clock: ClockName, on: LocalDate, timeZone: string): number {
  const day = DateTime.fromISO(on, { zone: timeZone })
  if (!day.isValid) throw new Error('not a local date, or not a time zone')
  return (overWhenDue.includes(clock) ? day.plus({ days: 1 }) : day.set({ hour: 9 })).toMillis()
}

/** The next eight o'clock in the morning, for a report that its writer wants to sleep on. */
export function nextMorning(now: number, timeZone: string): number {
  const local = DateTime.fromMillis(now, { zone: timeZone })
  const eight = local.startOf('day').set({ hour: 8 })
  return (eight <= local ? eight.plus({ days: 1 }) : eight).toMillis()
}

/** Days are counted on the calendar, so that a change of the clocks does not move the time of day. */
export function later(now: number, duration: Duration, timeZone: string): number {
  return DateTime.fromMillis(now, { zone: timeZone }).plus(duration).toMillis()
}

/** Today's date where this person is. */
export function localDate(now: number, timeZone: string): LocalDate {
  const date = DateTime.fromMillis(now, { zone: timeZone }).toISODate()
  if (!date) throw new Error('not a time zone')
  return date
}
