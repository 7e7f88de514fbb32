import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

type Purpose = 'session' | 'challenge' | 'code' | 'address' | 'network'

/**
 * Stored in place of a secret or an identifying value. Keyed, because an e-mail address, an IP address or eight
 * digits can be guessed through a plain hash in no time. 43 base64url characters.
 */
export function keyedHash(purpose: Purpose, value: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`evenkeel/${purpose}\0${value}`)
    .digest('base64url')
}

/** Compares in constant time, so that the time taken does not tell how much was right. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
