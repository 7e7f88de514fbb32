import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { readCompartments, readWraps, type WordsPart } from '@/lib/db/documents'
import { findKey, findKeys } from '@/lib/db/keys'
import type { Actor } from '@/lib/policy/actor'
import { newPair, type OpenedPair, unwrapKey, wrapKey } from './box'
import type { Recipient } from './keys'
import { openMyOffices } from './offices'
import { unlock } from './unlock'

export interface CompartmentKey {
  id: string
  part: WordsPart
  publicKey: Uint8Array
}
/** A compartment this actor can read, open. */
export interface OpenedCompartment extends CompartmentKey, OpenedPair {}

export interface KeyWrap {
  compartmentId: string
  keyId: string
  sealed: Uint8Array
}

/**
 * Pairs for the parts that a new file has, each wrapped to those who may come to read that part: the audience, every
 * office of the fallback route and the last stop, so that no later system event needs a private key. Goes into
 * `GateCommit.open` and `GateCommit.wraps` as it is.
 */
export async function newCompartments(
  audience: Partial<Record<WordsPart, readonly Recipient[]>>,
): Promise<{ compartments: CompartmentKey[]; wraps: KeyWrap[] }> {
  const made = await Promise.all(
    parts.flatMap((part) => {
      const readers = audience[part]
      return readers ? [newCompartment(part, readers)] : []
    }),
  )
  return {
    compartments: made.map(({ opened: { id, part, publicKey } }) => ({ id, part, publicKey })),
    wraps: made.flatMap(({ wraps }) => wraps),
  }
}

const parts = ['report', 'reporter', 'conversation', 'desk', 'identity'] as const satisfies WordsPart[]

async function newCompartment(part: WordsPart, readers: readonly Recipient[]) {
  const opened: OpenedCompartment = { id: randomUUID(), part, ...(await newPair()) }
  return { opened, wraps: await rewrap([opened], readers) }
}

/** Wraps for further recipients: made by somebody who holds the compartments open, on their own act. */
export async function rewrap(
  opened: readonly OpenedCompartment[],
  to: readonly Recipient[],
): Promise<KeyWrap[]> {
  return Promise.all(
    opened.flatMap((compartment) =>
      to.map(async ({ keyId, publicKey }) => ({
        compartmentId: compartment.id,
        keyId,
        sealed: await wrapKey(publicKey, compartment.privateKey, compartment.id),
      })),
    ),
  )
}

/**
 * The parts of a case whose words this actor can open: those with a live access row (the database hands out no
 * other wraps) and a wrap to their own key or to that of an office they sit in.
 */
export async function openCompartments(
  tx: Tx,
  actor: Actor,
  caseId: string,
): Promise<Map<WordsPart, OpenedCompartment>> {
  if (actor.kind === 'system') return new Map()
  const compartments = await readCompartments(tx, caseId)
  const wraps = await readWraps(tx, caseId)
  const own = await findKey(tx, actor.kind, actor.ref)
  const keyring = new Map<string, OpenedPair>()
  if (own && wraps.some((wrap) => wrap.recipientKeyId === own.id))
    keyring.set(own.id, actor.kind === 'receipt' ? actor.pair : await unlock(own))
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

  const opened = new Map<WordsPart, OpenedCompartment>()
  for (const wrap of wraps) {
    const compartment = compartments.find((candidate) => candidate.id === wrap.compartmentId)
    const pair = keyring.get(wrap.recipientKeyId)
    if (!compartment || !pair || opened.has(compartment.part)) continue
    const privateKey = await unwrapKey(pair, wrap.sealed, compartment.id)
    opened.set(compartment.part, { ...compartment, privateKey })
  }
  return opened
}
