import { db } from '@/lib/db/client'
import { noteAttempt } from '@/lib/db/receipt-attempts'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { networkHash } from './network-of'

const HOUR = 3_600_000

/**
 * A whole meeting may share one network, and everyone there may have seen the same thing; no more reports than
 * that are needed.
 */
const most = { begin: 120, send: 40 } as const

/**
 * Counts a visitor without an account who starts or sends a report, by network and hour; `slowDown` when there
 * were too many. Stores a keyed hash, different for each of the two and for each day, and the hour alone. The
 * minute, beside a case, would tell where the report came from. Deleted with the next hour.
 * @param network as `networkOf` returns it
 */
export async function countVisitor(
  act: keyof typeof most,
  network: string,
  at: number = Date.now(),
): Promise<Result<null>> {
  const hour = at - (at % HOUR)
  const counted = await db().$transaction((tx) =>
    noteAttempt(tx, networkHash(`${act} ${network}`, at), hour, most[act]),
  )
  return counted ? ok(null) : refuse('slowDown')
}
