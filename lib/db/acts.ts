import type { Tx } from './client'

/** The result of an act that this actor has done already; null for a new act, or another actor's. */
export async function findActResult(tx: Tx, actId: string): Promise<unknown | null> {
  const row = await tx.act.findUnique({ where: { id: actId }, select: { result: true } })
  return row ? (row.result as { result: unknown }).result : null
}
