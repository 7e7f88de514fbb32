import sodium from 'libsodium-wrappers'
import type { Tx } from '@/lib/db/client'
import type { Ref } from '@/lib/policy/actor'
import { openBox, SealError, sealBox } from './box'
import { createKeyPair } from './keys'
import { unlock } from './unlock'

/** Sealed size in bytes, and its multiples: hides the length of the text. */
const bucket = 4096

/** Seals a draft to its author's own key. @param kind sealed with it and checked on opening */
export async function sealDraft(tx: Tx, ref: Ref, kind: string, body: unknown): Promise<Uint8Array> {
  await sodium.ready
  const key = await createKeyPair(tx, 'person', ref)
  const plain = Buffer.from(JSON.stringify({ kind, body }))
  return sealBox(key.publicKey, sodium.pad(plain, bucket))
}

/** Throws `SealError` for what was not sealed to this person as this kind. */
export async function openDraft(tx: Tx, ref: Ref, kind: string, sealed: Uint8Array): Promise<unknown> {
  await sodium.ready
  const pair = await unlock(await createKeyPair(tx, 'person', ref))
  const plain = sodium.unpad(await openBox(pair, sealed), bucket)
  const inside = JSON.parse(Buffer.from(plain).toString()) as { kind: string; body: unknown }
  if (inside.kind !== kind) throw new SealError('a draft of another kind')
  return inside.body
}
