import type { Tx } from '@/lib/db/client'
import { dropDraftRow, putDraftRow, readDraftRow } from '@/lib/db/drafts'
import type { PersonActor } from '@/lib/policy/actor'
import { openBox, SealError, sealBox } from './box'
import { createKeyPair } from './keys'
import { unlock } from './unlock'

/** Keeps what somebody is still writing, sealed to their own key. @param at domain time, milliseconds */
export async function sealDraft(
  tx: Tx,
  actor: PersonActor,
  kind: string,
  body: unknown,
  at: number,
): Promise<void> {
  const key = await createKeyPair(tx, 'person', actor.ref)
  const plain = Buffer.from(JSON.stringify({ ref: actor.ref, kind, body }))
  await putDraftRow(tx, actor.ref, kind, await sealBox(key.publicKey, plain), at)
}

/** What was kept last, or null. Within `withActor`. */
export async function openDraft(tx: Tx, actor: PersonActor, kind: string): Promise<unknown> {
  const sealed = await readDraftRow(tx, actor.ref, kind)
  if (!sealed) return null
  const pair = await unlock(await createKeyPair(tx, 'person', actor.ref))
  const inside = JSON.parse(Buffer.from(await openBox(pair, sealed)).toString()) as Record<string, unknown>
  if (inside.ref !== actor.ref || inside.kind !== kind) throw new SealError('another draft stands inside')
  return inside.body
}

export const dropDraft = (tx: Tx, actor: PersonActor, kind: string): Promise<void> =>
  dropDraftRow(tx, actor.ref, kind)
