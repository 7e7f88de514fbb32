import type { Tx } from '@/lib/db/client'
import { findKey, findKeys, insertKey, type KeyRow } from '@/lib/db/keys'
import type { Ref } from '@/lib/policy/actor'
import { newPair } from './box'
import { lock } from './unlock'

/** What is needed to seal to somebody: no private half. */
export interface Recipient {
  keyId: string
  publicKey: Uint8Array
}

/**
 * The pair of a person (as party to a case), of a member (the same person as holder of seats) or of the recovery
 * key, made on first use. Offices: see offices.ts.
 */
export async function createKeyPair(
  tx: Tx,
  kind: 'person' | 'member' | 'recovery',
  holderRef: Ref,
): Promise<KeyRow> {
  const known = await findKey(tx, kind, holderRef)
  if (known) return known
  const pair = await newPair()
  const wrappedPrivate = await lock(pair, { kind, holderRef })
  return insertKey(tx, { kind, holderRef, publicKey: pair.publicKey, wrappedPrivate, wrappedBy: 'master' })
}

/** The one pair that can open every office and every trail, for when nobody else is left. */
export const recoveryKey = (tx: Tx): Promise<KeyRow> => createKeyPair(tx, 'recovery', 'recovery')

/**
 * Everyone words are to be sealed to. People get a pair when they have none yet; an office without one throws,
 * because it is made with the office, and so does a receipt, whose pair nobody else can make. Access rows know a receipt
 * as they know a person: under either kind its own pair is found, and never a second one that the master key opens.
 */
export async function recipients(
  tx: Tx,
  holders: readonly { kind: 'person' | 'office' | 'receipt'; ref: Ref }[],
): Promise<Recipient[]> {
  const offices = [...new Set(holders.filter((h) => h.kind === 'office').map((h) => h.ref))]
  const people = [...new Set(holders.filter((h) => h.kind !== 'office').map((h) => h.ref))]
  const receipts = people.length > 0 ? await findKeys(tx, 'receipt', people) : []
  const keys = [
    ...(await findKeys(tx, 'office', offices)),
    ...(await findKeys(tx, 'person', people)),
    ...receipts,
  ]
  const missing = holders.filter((h) => h.kind !== 'person' && !keys.some((key) => key.holderRef === h.ref))
  if (missing.length > 0) throw new Error(`without a key pair: ${missing.map((h) => h.kind).join(', ')}`)
  for (const ref of people)
    if (!keys.some((key) => key.holderRef === ref)) keys.push(await createKeyPair(tx, 'person', ref))
  return keys.map((key) => ({ keyId: key.id, publicKey: key.publicKey }))
}
