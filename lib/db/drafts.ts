import type { Ref } from '@/lib/policy/actor'
import type { Tx } from './client'
import { hourOf } from './references'

/** A sealed draft of this person; null when there is none. Row-level security keeps to one's own. */
export async function readDraftRow(tx: Tx, personRef: Ref, kind: string): Promise<Uint8Array | null> {
  const row = await tx.draft.findUnique({ where: { personRef_kind: { personRef, kind } } })
  return row?.sealed ?? null
}

/** @param at domain time, milliseconds; its hour is kept */
export async function putDraftRow(
  tx: Tx,
  personRef: Ref,
  kind: string,
  sealed: Uint8Array,
  at: number,
): Promise<void> {
  const data = { sealed: Uint8Array.from(sealed), updatedAt: hourOf(at) }
  await tx.draft.upsert({
    where: { personRef_kind: { personRef, kind } },
    create: { personRef, kind, ...data },
    update: data,
  })
}

export async function dropDraftRow(tx: Tx, personRef: Ref, kind: string): Promise<void> {
  await tx.draft.deleteMany({ where: { personRef, kind } })
}

/** Forgets what its writer last changed in an earlier hour, of anyone. @param before domain time, milliseconds */
export async function dropOldDrafts(tx: Tx, before: number): Promise<void> {
  await tx.$executeRaw`select drop_old_drafts(${hourOf(before)})`
}
