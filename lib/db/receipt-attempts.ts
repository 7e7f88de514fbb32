import type { Tx } from './client'

/** real time, milliseconds: how long a wrong code counts */
export const ATTEMPT_COUNTS = 3_600_000

/**
 * Notes that a code is about to be tried from this network, before it is; null when that would be one too many. In a
 * transaction of its own: many at once are counted one after the other.
 * @param at real time, milliseconds
 * @returns the id by which an attempt that was right is taken back
 */
export async function noteAttempt(
  tx: Tx,
  networkHash: string,
  at: number,
  most: number,
): Promise<string | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${networkHash}, 6))`
  const since = new Date(at - ATTEMPT_COUNTS)
  if ((await tx.receiptAttempt.count({ where: { networkHash, at: { gt: since } } })) >= most) return null
  const { id } = await tx.receiptAttempt.create({ data: { networkHash, at: new Date(at) } })
  return id
}

export async function takeBackAttempt(tx: Tx, id: string): Promise<void> {
  await tx.receiptAttempt.deleteMany({ where: { id } })
}

/** Forgets attempts that count no more. @param at real time, milliseconds */
export async function dropOldAttempts(tx: Tx, at: number): Promise<void> {
  await tx.receiptAttempt.deleteMany({ where: { at: { lte: new Date(at - ATTEMPT_COUNTS) } } })
}
