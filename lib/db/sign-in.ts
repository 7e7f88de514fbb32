import type { Tx } from './client'

/** How long a request for a code counts towards the limit, in milliseconds; longer than a code is good for. */
export const CODE_COUNTS = 15 * 60_000

/** Forgets codes that count no more and sessions that have ended. @param at real time, milliseconds */
export async function dropOldSignIns(tx: Tx, at: number): Promise<void> {
  await tx.signInCode.deleteMany({ where: { createdAt: { lt: new Date(at - CODE_COUNTS) } } })
  await tx.authSession.deleteMany({ where: { expires: { lte: new Date(at) } } })
}
