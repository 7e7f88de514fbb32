import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { type DocumentPart, type KeyGrantRow, readCaseParts, readKeyGrants } from '@/lib/db/documents'
import type { Actor } from '@/lib/policy/actor'
import { newPair, type OpenedPair } from './box'
import { type KeyGrant, openGrant, sealGrant } from './grants'
import type { Recipient } from './keys'
import { openMyOffices } from './offices'
import { unlock } from './unlock'

export interface CasePartKey {
  id: string
  part: DocumentPart
  publicKey: Uint8Array
}
/** A part this actor can read, open. */
export interface OpenedCasePart extends CasePartKey, OpenedPair {}

/**
 * Pairs for the parts that a new file has, and their keys for those who may come to read them: the audience, every
 * office of the fallback route and the last stop, so that no later system event needs a private key. Goes into
 * `CaseCommit.open` and `CaseCommit.keyGrants` as it is.
 */
export async function newCaseParts(
  audience: Partial<Record<DocumentPart, readonly Recipient[]>>,
): Promise<{ caseParts: CasePartKey[]; keyGrants: KeyGrant[] }> {
  const made = await Promise.all(
    parts.flatMap((part) => {
      const readers = audience[part]
      return readers ? [newPair().then((pair) => ({ id: randomUUID(), part, ...pair, readers }))] : []
    }),
  )
  return {
    caseParts: made.map(({ id, part, publicKey }) => ({ id, part, publicKey })),
    keyGrants: await grantKeys(made.map(({ readers, ...one }) => ({ parts: [one], to: readers }))),
  }
}

const parts = ['report', 'reporter', 'conversation', 'desk', 'identity'] as const satisfies DocumentPart[]

/**
 * One key grant for each recipient, with every part that is to be theirs: made by an actor who holds these parts open,
 * on their own act.
 */
export function grantKeys(
  shares: readonly { parts: readonly OpenedCasePart[]; to: readonly Recipient[] }[],
): Promise<KeyGrant[]> {
  const byRecipient = new Map<string, { recipient: Recipient; parts: Map<string, OpenedCasePart> }>()
  for (const share of shares) {
    for (const recipient of share.to) {
      const known = byRecipient.get(recipient.keyId) ?? { recipient, parts: new Map() }
      for (const part of share.parts) known.parts.set(part.id, part)
      if (known.parts.size > 0) byRecipient.set(recipient.keyId, known)
    }
  }
  return Promise.all(
    [...byRecipient.values()].map((one) => sealGrant(one.recipient, [...one.parts.values()])),
  )
}

/**
 * The parts of a case whose documents this actor can open: those for which they have a live access row, by the keys that
 * they or an office they sit in were granted. Of a grant, keys of other parts are left where they are.
 */
export async function openCaseParts(
  tx: Tx,
  actor: Actor,
  caseId: string,
): Promise<Map<DocumentPart, OpenedCasePart>> {
  const opened = new Map<DocumentPart, OpenedCasePart>()
  if (actor.kind === 'system') return opened
  const readable = (await readCaseParts(tx, caseId)).filter((part) => part.readable)
  if (readable.length === 0) return opened
  const grants = await readKeyGrants(tx, caseId)

  const take = async (pair: OpenedPair, { sealed }: KeyGrantRow) => {
    const keys = await openGrant(pair, sealed)
    for (const { id, part, publicKey } of readable) {
      const privateKey = keys.get(id)
      if (privateKey && !opened.has(part)) opened.set(part, { id, part, publicKey, privateKey })
    }
  }
  const [toOffices, toActor] = [grants.filter(isOffice), grants.filter((grant) => !isOffice(grant))]
  for (const grant of toActor)
    if (opened.size < readable.length)
      await take(actor.kind === 'receipt' ? actor.pair : await unlock(grant.recipient), grant)
  // an office key is a longer way: only for the parts that one's own keys do not open
  if (opened.size === readable.length || toOffices.length === 0) return opened
  const officeIds = [...new Set(toOffices.map(({ recipient }) => recipient.holderRef))]
  const offices = await openMyOffices(tx, actor, officeIds)
  for (const grant of toOffices) {
    const pair = offices.get(grant.recipient.holderRef)
    if (pair && opened.size < readable.length) await take(pair, grant)
  }
  return opened
}

const isOffice = ({ recipient }: KeyGrantRow): boolean => recipient.kind === 'office'
