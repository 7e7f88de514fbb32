import type { Tx } from '@/lib/db/client'
import { findKey, findKeys, insertKey, type KeyRow } from '@/lib/db/keys'
import { memberOf } from '@/lib/db/references'
import type { Ref } from '@/lib/policy/actor'
import { newPair } from './box'
import { lock } from './unlock'

/** What is needed to seal to a recipient: no private key. */
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

/** The one pair that can open every office and every trail, when no other key holder is left. */
export const recoveryKey = (tx: Tx): Promise<KeyRow> => createKeyPair(tx, 'recovery', 'recovery')

/**
 * Everyone documents are to be sealed to, people by their reference as party whichever of their pairs it is: `person`
 * for one who is party to the case, `member` for one who acts for others in it. People get a pair when they have none
 * yet; an office without one throws, because it is made with the office, and so does a receipt, whose pair no one else
 * can make. Access rows know a receipt as they know a person: under either kind its own pair is found, and never a
 * second one that the master key opens.
 */
export async function recipients(
  tx: Tx,
  holders: readonly { kind: 'person' | 'member' | 'office' | 'receipt'; ref: Ref }[],
): Promise<Recipient[]> {
  const refsOf = (...kinds: string[]) => [
    ...new Set(holders.filter((holder) => kinds.includes(holder.kind)).map((holder) => holder.ref)),
  ]
  const [offices, parties, members] = [
    refsOf('office'),
    refsOf('person', 'receipt'),
    refsOf('member').map(memberOf),
  ]
  const keys = [
    ...(await findKeys(tx, 'office', offices)),
    ...(await findKeys(tx, 'member', members)),
    ...(await findKeys(tx, 'person', parties)),
    ...(parties.length > 0 ? await findKeys(tx, 'receipt', parties) : []),
  ]
  const has = (ref: Ref) => keys.some((key) => key.holderRef === ref)
  const missing = holders.filter(({ kind, ref }) => (kind === 'office' || kind === 'receipt') && !has(ref))
  if (missing.length > 0) throw new Error(`without a key pair: ${missing.map((h) => h.kind).join(', ')}`)
  for (const ref of parties) if (!has(ref)) keys.push(await createKeyPair(tx, 'person', ref))
  for (const ref of members) if (!has(ref)) keys.push(await createKeyPair(tx, 'member', ref))
  return keys.map((key) => ({ keyId: key.id, publicKey: key.publicKey }))
}
