import { db } from '@/lib/db/client'
import { findKey } from '@/lib/db/keys'
import { noteAttempt, takeBackAttempt } from '@/lib/db/receipt-attempts'
import type { ReceiptActor } from '@/lib/policy/actor'
import { ok, type Refusal, type Result, refuse } from '@/lib/policy/result'
import { openSealedVisit, sealVisit } from '@/lib/vault/receipt-visits'
import { deriveReceipt, openReceiptPair, type ReceiptSecret } from '@/lib/vault/receipts'
import { networkHash } from './network-of'

/** real time, milliseconds; used or not */
export const VISIT_LASTS = 3_600_000
const MOST_WRONG = 10

/**
 * Opens a visit with the words of a receipt. Wrong, never given, of a report that has been erased: one answer, after the
 * same work. Ten wrong codes an hour from one network; after that nothing is tried from there, a right code neither
 * (`slowDown`), because an answer would tell which it was. Who shares a network with strangers who guess is slowed with
 * them, and can come from another.
 * @param code as typed; see `readRecoveryPhrase`
 * @param network as `networkOf` tells it
 * @returns the value for the cookie of this visit
 */
export async function openVisit(
  code: string,
  network: string,
  at: number = Date.now(),
): Promise<Result<{ cookie: string }>> {
  const attempt = await db().$transaction((tx) => noteAttempt(tx, networkHash(network, at), at, MOST_WRONG))
  if (!attempt) return refuse('slowDown')
  const secret = await deriveReceipt(code)
  // a word that is not on the list is no guess: the list is public
  if ('unknownWordAt' in secret) {
    await takeBackAttempt(db(), attempt)
    return doesNotFit()
  }
  if (!(await pairOf(secret))) return doesNotFit()
  await takeBackAttempt(db(), attempt)
  return ok({ cookie: await sealVisit({ ...secret, issuedAt: at }) })
}

const doesNotFit = (): Refusal => refuse('invalid', { code: 'receiptWrong' })

/**
 * Who visits; null when the cookie is none of ours, its hour is over, or what it led to has been erased.
 * @param where how the visitor reads, as far as the request tells
 */
export async function receiptActorOf(
  cookie: string,
  where: { locale: string; timeZone: string } = { locale: 'en', timeZone: 'UTC' },
  at: number = Date.now(),
): Promise<ReceiptActor | null> {
  const visit = await openSealedVisit(cookie)
  if (!visit || at < visit.issuedAt || at >= visit.issuedAt + VISIT_LASTS) return null
  const pair = await pairOf(visit)
  return pair && { kind: 'receipt', ref: visit.ref, pair, ...where }
}

async function pairOf(secret: ReceiptSecret) {
  const key = await findKey(db(), 'receipt', secret.ref)
  return key && openReceiptPair(key, secret)
}
