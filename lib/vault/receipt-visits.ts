import { openSecret, SealError, sealSecret } from './box'
import type { ReceiptSecret } from './receipts'
import { serverKey } from './unlock'

/** What the cookie of a visit holds, opened. */
interface Visit extends ReceiptSecret {
  /** real time, milliseconds */
  issuedAt: number
}

/** A visit as a cookie carries it: sealed by the server, so that the cookie alone, without it, opens nothing. */
export async function sealVisit({ ref, lockKey, issuedAt }: Visit): Promise<string> {
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(issuedAt))
  const plain = Buffer.concat([Buffer.from(ref, 'base64url'), lockKey, time])
  return Buffer.from(await sealSecret(serverKey('receipt-visit'), plain)).toString('base64url')
}

/** Null for anything that this server has not sealed. */
export async function openSealedVisit(value: string): Promise<Visit | null> {
  try {
    const plain = Buffer.from(await openSecret(serverKey('receipt-visit'), Buffer.from(value, 'base64url')))
    if (plain.length !== 72) return null
    return {
      ref: plain.toString('base64url', 0, 32),
      lockKey: Uint8Array.from(plain.subarray(32, 64)),
      issuedAt: Number(plain.readBigUInt64BE(64)),
    }
  } catch (error) {
    if (error instanceof SealError || error instanceof TypeError) return null
    throw error
  }
}
