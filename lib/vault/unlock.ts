import { createHmac } from 'node:crypto'
import type { KeyRow } from '@/lib/db/keys'
import { env } from '@/lib/env'
import { labelled, type OpenedPair, openSecret, SealError, sealSecret, unlabelled } from './box'

const masterKey = () => Buffer.from(env().EVENKEEL_MASTER_KEY, 'base64')
/** A key of its own for something that the server alone seals and opens again. 32 bytes. */
export const serverKey = (purpose: 'receipt-visit' | 'notice-address'): Uint8Array =>
  createHmac('sha256', masterKey()).update(`evenkeel/${purpose}`).digest()

const labelOf = (key: Pick<KeyRow, 'kind' | 'holderRef'>) => `${key.kind}:${key.holderRef}`

/**
 * Opens the private half of a person's, a member's or the recovery pair. The single place where the master key does
 * that: when members hold their keys in their own browsers, this is what changes.
 * Throws `SealError` for a pair that is not kept under the master key, or not under this one.
 */
export async function unlock(key: KeyRow): Promise<OpenedPair> {
  if (!key.wrappedPrivate || key.wrappedBy !== 'master')
    throw new SealError('is not kept under the master key')
  const opened = await openSecret(masterKey(), key.wrappedPrivate)
  return { publicKey: key.publicKey, privateKey: unlabelled(opened, labelOf(key)) }
}

/** The counterpart of `unlock`, for a pair that was just made. */
export const lock = (pair: OpenedPair, owner: Pick<KeyRow, 'kind' | 'holderRef'>): Promise<Uint8Array> =>
  sealSecret(masterKey(), labelled(pair.privateKey, labelOf(owner)))
