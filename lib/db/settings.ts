import type { Prisma } from '@/generated/prisma/client'
import { db, type Tx } from './client'

/** Settings that were changed, by key. NB: has no defaults; each caller has its own. */
export async function readSettings(tx: Tx, keys?: readonly string[]): Promise<Map<string, unknown>> {
  const rows = await tx.setting.findMany({ where: keys && { key: { in: [...keys] } } })
  return new Map(rows.map((row) => [row.key, row.value]))
}

export async function putSetting(tx: Tx, key: string, value: Prisma.InputJsonValue): Promise<void> {
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}

/** How far the demo's time is ahead, in milliseconds; 0 where it cannot be moved. */
export async function readDemoOffset(tx: Tx = db()): Promise<number> {
  const row = await tx.demoTime.findUnique({ where: { id: 1 } })
  return Number(row?.offsetMs ?? 0)
}

/** Moves the demo's time on; false where this database's time cannot be moved (production). */
export async function addDemoOffset(byMs: number, tx: Tx = db()): Promise<boolean> {
  const { count } = await tx.demoTime.updateMany({
    where: { id: 1 },
    data: { offsetMs: { increment: BigInt(Math.round(byMs)) } },
  })
  return count === 1
}
