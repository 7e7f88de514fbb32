import sodium from 'libsodium-wrappers'
import { type OpenedPair, openBox, SealError, sealBox } from './box'
import type { Recipient } from './keys'

/** What a commit takes as `keyGrants`: one box for one recipient. */
export interface KeyGrant {
  recipientKeyId: string
  sealed: Uint8Array
}

interface PartKey {
  /** UUID of the part */
  id: string
  /** 32 bytes */
  privateKey: Uint8Array
}

const ID = 16
const ENTRY = ID + 32
/** Five parts fill one such size, in bytes: how many there are does not show. */
const SIZE = 256

/** Seals the private keys of these parts to one recipient: each as the 16 bytes of its id, then the key. */
export async function sealGrant(recipient: Recipient, parts: readonly PartKey[]): Promise<KeyGrant> {
  await sodium.ready
  const plain = Buffer.concat(parts.flatMap(({ id, privateKey }) => [idBytes(id), privateKey]))
  return {
    recipientKeyId: recipient.keyId,
    sealed: await sealBox(recipient.publicKey, sodium.pad(plain, SIZE)),
  }
}

/** Private keys by the id of their part. Throws `SealError` for a box that is none of this recipient's. */
export async function openGrant(recipient: OpenedPair, sealed: Uint8Array): Promise<Map<string, Uint8Array>> {
  const plain = Buffer.from(sodium.unpad(await openBox(recipient, sealed), SIZE))
  if (plain.length % ENTRY !== 0) throw new SealError('is no key grant')
  const keys = new Map<string, Uint8Array>()
  for (let at = 0; at < plain.length; at += ENTRY)
    keys.set(idText(plain.subarray(at, at + ID)), Uint8Array.from(plain.subarray(at + ID, at + ENTRY)))
  return keys
}

const idBytes = (id: string): Uint8Array => Buffer.from(id.replaceAll('-', ''), 'hex')
const idText = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
