import type { Tx } from '@/lib/db/client'
import { readSettings } from '@/lib/db/settings'
import type { CoverDeadlineName } from '@/machines/cover/effects'

const hour = 3_600_000
const quarter = 900_000
const setting = 'deadline.coverUnfilled'

/**
 * How long before the start an untaken request returns to its asker, in milliseconds. The setting is `{
 * "hours": number }`, 3 by default.
 */
export async function unfilledBefore(tx: Tx): Promise<number> {
  const changed = (await readSettings(tx, [setting])).get(setting)
  const hours = typeof changed === 'object' && changed !== null && 'hours' in changed ? changed.hours : null
  return (typeof hours === 'number' && hours > 0 ? hours : 3) * hour
}

/**
 * When a deadline of a request is due; all in milliseconds. A request made later than `before` allows still
 * gives others half of the remaining time.
 */
export function dueAt(deadline: CoverDeadlineName, startsAt: number, now: number, before: number): number {
  if (deadline === 'meetingStarted') return startsAt
  // on the quarter of an hour: half of what is left would tell the minute in which it was asked for
  return Math.max(startsAt - before, Math.ceil((now + (startsAt - now) / 2) / quarter) * quarter)
}
