import { db } from '@/lib/db/client'
import { noteAttempt } from '@/lib/db/receipt-attempts'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { networkHash } from './network-of'

const HOUR = 3_600_000

/** A whole meeting may sit behind one network, and every one of them may have seen it; nobody has more to tell than that. */
const most = { begin: 120, send: 40 } as const

/**
 * Whether somebody without an account can begin or send one more report from this network within the hour of the deadline;
 * counts it when they can, `slowDown` when not. What is kept is a keyed hash that is another for each of the two and every
 * day, and the hour alone: the minute would tell, beside a case, from where it was reported. Gone with the next hour.
 * @param network as `networkOf` tells it
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
