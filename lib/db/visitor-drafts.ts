import type { Tx } from './client'
import { hourOf } from './references'

/** The sealed draft of a visitor; null when there is none. @param idHash hash of the visitor's cookie */
export async function readVisitorDraftRow(tx: Tx, idHash: string): Promise<Uint8Array | null> {
  const row = await tx.visitorDraft.findUnique({ where: { idHash } })
  return row?.sealed ?? null
}

/** @param at domain time, milliseconds */
export async function putVisitorDraftRow(
  tx: Tx,
  idHash: string,
  sealed: Uint8Array,
  at: number,
): Promise<void> {
  const data = { sealed: Uint8Array.from(sealed), updatedAt: hourOf(at) }
  await tx.visitorDraft.upsert({ where: { idHash }, create: { idHash, ...data }, update: data })
}

export async function dropVisitorDraftRow(tx: Tx, idHash: string): Promise<void> {
  await tx.visitorDraft.deleteMany({ where: { idHash } })
}

/** Forgets what was last changed in an earlier hour; how many. @param before domain time, milliseconds */
export async function dropOldVisitorDrafts(tx: Tx, before: number): Promise<number> {
  const { count } = await tx.visitorDraft.deleteMany({ where: { updatedAt: { lt: hourOf(before) } } })
  return count
}
