import { createHmac, randomInt, randomUUID, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { KeyRow } from '@/lib/db/keys'
import { env } from '@/lib/env'
import type { Ref } from '@/lib/policy/actor'
import { labelled, newPair, type OpenedPair, openSecret, SealError, sealSecret, unlabelled } from './box'
import { receiptRef } from './references'

/*
 * The receipt of a reporter without an account: a recovery phrase of eight words from a list of 2048, 88 bits. It is
 * shown once and never stored. The phrase derives one key and one reference, and neither leads back to it.
 */

/** How many words a receipt has. */
const PHRASE_LENGTH = 8

/** Eight random words. They give full access as the reporter: never log, store or send them. */
export const newRecoveryPhrase = (): string[] =>
  Array.from({ length: PHRASE_LENGTH }, () => wordlist[randomInt(wordlist.length)] ?? '')

/** What a recovery phrase derives. */
export interface ReceiptSecret {
  /** as access rows, documents and the trail know its holder */
  ref: Ref
  /** 32 bytes; opens the receipt's pair, and nothing else does */
  lockKey: Uint8Array
}

/** The position of a typed word that is unknown, missing or one too many; counted from 1. */
interface UnknownWord {
  unknownWordAt: number
}

// the list is made so that the first four letters tell every word from every other
const known = new Map(wordlist.map((word) => [word.slice(0, 4), word]))

/** The words as listed. Upper case, commas, numbers between words and letters after the fourth do not matter. */
export function readRecoveryPhrase(typed: string | readonly string[]): string[] | UnknownWord {
  const text = (typeof typed === 'string' ? typed : typed.join(' ')).normalize('NFKD').toLowerCase()
  const words = text.split(/[^a-z]+/).filter((word) => word !== '')
  const read = words.map((word) => known.get(word.slice(0, 4)))
  const unknown = read.findIndex((word, i) => word === undefined || i >= PHRASE_LENGTH)
  if (unknown >= 0) return { unknownWordAt: unknown + 1 }
  if (read.length < PHRASE_LENGTH) return { unknownWordAt: read.length + 1 }
  return read.filter((word) => word !== undefined)
}

/** About a tenth of a second and 32 MB each time, so that a thief of the tables cannot try many. */
const work = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const stretch = promisify<string, Uint8Array, number, typeof work, Buffer>(scrypt)

/** The reference and the key of this recovery phrase, whether or not such a receipt exists. */
export async function deriveReceipt(typed: string | readonly string[]): Promise<ReceiptSecret | UnknownWord> {
  const words = readRecoveryPhrase(typed)
  if (!Array.isArray(words)) return words
  // keyed: without the key outside the database no word can be tried against it at all
  const salt = createHmac('sha256', Buffer.from(env().EVENKEEL_REFERENCE_KEY, 'base64'))
    .update('receipt words')
    .digest()
  const bytes = await stretch(words.join(' '), salt, 64, work)
  return { ref: receiptRef(bytes.subarray(0, 32)), lockKey: Uint8Array.from(bytes.subarray(32)) }
}

/** A new receipt: its holder as an actor, and its key as `CommitOpening.receipt` and among the recipients take it. */
export async function makeReceipt(words: readonly string[]): Promise<{
  ref: Ref
  pair: OpenedPair
  key: { keyId: string; publicKey: Uint8Array; wrappedPrivate: Uint8Array }
}> {
  const secret = await deriveReceipt(words)
  if ('unknownWordAt' in secret) throw new Error('these are not the words of a receipt')
  const pair = await newPair()
  const key = {
    keyId: randomUUID(),
    publicKey: pair.publicKey,
    wrappedPrivate: await lockReceiptPair(pair, secret),
  }
  return { ref: secret.ref, pair, key }
}

const lockReceiptPair = (pair: OpenedPair, { ref, lockKey }: ReceiptSecret): Promise<Uint8Array> =>
  sealSecret(lockKey, labelled(pair.privateKey, `receipt:${ref}`))

/** Throws `SealError` for a key that these words do not open. */
export async function openReceiptPair(key: KeyRow, { ref, lockKey }: ReceiptSecret): Promise<OpenedPair> {
  if (!key.wrappedPrivate || key.wrappedBy !== 'code') throw new SealError('is not kept under a code')
  const opened = await openSecret(lockKey, key.wrappedPrivate)
  return { publicKey: key.publicKey, privateKey: unlabelled(opened, `receipt:${ref}`) }
}
