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
 * Opens a visit with a recovery phrase. A phrase that is wrong, was never issued or whose report is erased gets
 * the same answer, after the same work. After ten wrong phrases an hour from one network, nothing is tried from
 * there, not even a right one (`slowDown`): an answer would tell which it was. A reporter who shares that
 * network has to wait too, or use another.
 * @param code as typed; see `readRecoveryPhrase`
 * @param network as `networkOf` returns it
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
  // a word outside the list is not counted as a guess, because the list is public
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
 * The visiting reporter; null when the cookie is not ours, its hour is over, or its report has been erased.
 * @param where the visitor's language and time zone, as far as the request tells
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
