import sodium from 'libsodium-wrappers'
import type { Ref } from '@/lib/policy/actor'
import { openSecret, SealError, sealSecret } from './box'
import { serverKey } from './unlock'

/** Sealed size in bytes: how long an address is does not show. */
const bucket = 512

/**
 * The address to which the holder of a receipt wants to be told that something waits, for
 * `CommitOpening.noticeAddress`. Sealed for the server, because the worker reads it without any user present.
 */
export async function sealNoticeAddress(ref: Ref, address: string): Promise<Uint8Array> {
  await sodium.ready
  const plain = Buffer.from(JSON.stringify({ ref, address }))
  return sealSecret(serverKey('notice-address'), sodium.pad(plain, bucket))
}

/** Throws `SealError` for what was not sealed for this receipt. */
export async function openNoticeAddress(ref: Ref, sealed: Uint8Array): Promise<string> {
  await sodium.ready
  const plain = sodium.unpad(await openSecret(serverKey('notice-address'), sealed), bucket)
  const inside = JSON.parse(Buffer.from(plain).toString()) as { ref: string; address: string }
  if (inside.ref !== ref) throw new SealError('the address of another receipt')
  return inside.address
}
