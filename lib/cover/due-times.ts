import type { Tx } from '@/lib/db/client'
import { readSettings } from '@/lib/db/settings'
import type { CoverClockName } from '@/machines/cover/effects'

const hour = 3_600_000
const setting = 'clock.coverUnfilled'

/**
 * How long before the start an unfilled request comes back to its asker, in milliseconds. The setting is
 * `{ "hours": number }`, by default 3.
 */
export async function unfilledBefore(tx: Tx): Promise<number> {
  const changed = (await readSettings(tx, [setting])).get(setting)
  const hours = typeof changed === 'object' && changed !== null && 'hours' in changed ? changed.hours : null
  return (typeof hours === 'number' && hours > 0 ? hours : 3) * hour
}

/**
 * When a clock of a request is due; all in milliseconds. A request made later than `before` allows still gives others
 * half of the time that is left.
 */
export function dueAt(clock: CoverClockName, startsAt: number, now: number, before: number): number {
  if (clock === 'meetingStarted') return startsAt
  return Math.max(startsAt - before, Math.floor(now + (startsAt - now) / 2))
}
