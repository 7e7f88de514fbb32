import { createHash, randomBytes } from 'node:crypto'
import sodium from 'libsodium-wrappers'
import type { Tx } from '@/lib/db/client'
import { dropVisitorDraftRow, putVisitorDraftRow, readVisitorDraftRow } from '@/lib/db/visitor-drafts'
import { openSecret, sealSecret } from './box'
import { visitorRef } from './references'

/** Sealed size in bytes, and its multiples: hides the length of the text. */
const bucket = 4096

/** The cookie of a reporter without an account. It is stored nowhere else: without it their draft cannot be opened. */
export const newVisitorSecret = (): string => randomBytes(32).toString('base64url')

const keyOf = (secret: string): Uint8Array =>
  createHash('sha256').update(`evenkeel/visitor-draft\0${secret}`).digest()

/** What this visitor has written so far; null when there is nothing (any more). Throws `SealError` for a changed row. */
export async function readVisitorDraft(tx: Tx, secret: string): Promise<unknown | null> {
  const sealed = await readVisitorDraftRow(tx, visitorRef(secret))
  if (!sealed) return null
  await sodium.ready
  const plain = sodium.unpad(await openSecret(keyOf(secret), sealed), bucket)
  return JSON.parse(Buffer.from(plain).toString())
}

/** @param body JSON @param at domain time, milliseconds; a day later it is swept */
export async function putVisitorDraft(tx: Tx, secret: string, body: unknown, at: number): Promise<void> {
  await sodium.ready
  const plain = sodium.pad(Buffer.from(JSON.stringify(body)), bucket)
  await putVisitorDraftRow(tx, visitorRef(secret), await sealSecret(keyOf(secret), plain), at)
}

export const dropVisitorDraft = (tx: Tx, secret: string): Promise<void> =>
  dropVisitorDraftRow(tx, visitorRef(secret))
