import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { type DocumentPart, readCaseParts, readWraps } from '@/lib/db/documents'
import { findKey, findKeys } from '@/lib/db/keys'
import type { Actor } from '@/lib/policy/actor'
import { newPair, type OpenedPair, unwrapKey, wrapKey } from './box'
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

export interface KeyWrap {
  casePartId: string
  keyId: string
  sealed: Uint8Array
}

/**
 * Pairs for the parts that a new file has, each wrapped to those who may come to read that part: the audience, every
 * office of the fallback route and the last stop, so that no later system event needs a private key. Goes into
 * `CaseCommit.open` and `CaseCommit.wraps` as it is.
 */
export async function newCaseParts(
  audience: Partial<Record<DocumentPart, readonly Recipient[]>>,
): Promise<{ caseParts: CasePartKey[]; wraps: KeyWrap[] }> {
  const made = await Promise.all(
    parts.flatMap((part) => {
      const readers = audience[part]
      return readers ? [newCasePart(part, readers)] : []
    }),
  )
  return {
    caseParts: made.map(({ opened: { id, part, publicKey } }) => ({ id, part, publicKey })),
    wraps: made.flatMap(({ wraps }) => wraps),
  }
}

const parts = ['report', 'reporter', 'conversation', 'desk', 'identity'] as const satisfies DocumentPart[]

async function newCasePart(part: DocumentPart, readers: readonly Recipient[]) {
  const opened: OpenedCasePart = { id: randomUUID(), part, ...(await newPair()) }
  return { opened, wraps: await rewrap([opened], readers) }
}

/** Key grants for further recipients, made by an actor who has the parts open. */
export async function rewrap(
  opened: readonly OpenedCasePart[],
  to: readonly Recipient[],
): Promise<KeyWrap[]> {
  return Promise.all(
    opened.flatMap((casePart) =>
      to.map(async ({ keyId, publicKey }) => ({
        casePartId: casePart.id,
        keyId,
        sealed: await wrapKey(publicKey, casePart.privateKey, casePart.id),
      })),
    ),
  )
}

/**
 * The parts of a case that this actor can open: those with a live access row (the database returns no
 * other key grants) and a grant to their own key or to that of an office of theirs.
 */
export async function openCaseParts(
  tx: Tx,
  actor: Actor,
  caseId: string,
): Promise<Map<DocumentPart, OpenedCasePart>> {
  if (actor.kind === 'system') return new Map()
  const caseParts = await readCaseParts(tx, caseId)
  const wraps = await readWraps(tx, caseId)
  const keyring = new Map<string, OpenedPair>()
  const own = [
    await findKey(tx, actor.kind, actor.ref),
    actor.kind === 'person' ? await findKey(tx, 'member', actor.memberRef) : null,
  ]
  for (const key of own)
    if (key && wraps.some((wrap) => wrap.recipientKeyId === key.id))
      keyring.set(key.id, actor.kind === 'receipt' ? actor.pair : await unlock(key))
  // an office key is a longer way: only for the parts that one's own key does not open
  const byOwnKey = new Set(wraps.filter((wrap) => keyring.has(wrap.recipientKeyId)).map((wrap) => wrap.part))
  if (actor.kind === 'person' && wraps.some((wrap) => !byOwnKey.has(wrap.part))) {
    const officeIds = actor.offices.map((office) => office.officeId)
    const opened = await openMyOffices(tx, actor, officeIds)
    for (const key of await findKeys(tx, 'office', officeIds)) {
      const pair = opened.get(key.holderRef)
      if (pair) keyring.set(key.id, pair)
    }
  }

  const opened = new Map<DocumentPart, OpenedCasePart>()
  for (const wrap of wraps) {
    const casePart = caseParts.find((candidate) => candidate.id === wrap.casePartId)
    const pair = keyring.get(wrap.recipientKeyId)
    if (!casePart || !pair || opened.has(casePart.part)) continue
    const privateKey = await unwrapKey(pair, wrap.sealed, casePart.id)
    opened.set(casePart.part, { ...casePart, privateKey })
  }
  return opened
}
