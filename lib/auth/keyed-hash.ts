import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

type Purpose = 'session' | 'challenge' | 'code' | 'address' | 'network'

/**
 * What the database holds in place of something secret or telling. Keyed, because an e-mail address, an IP address
 * or eight digits can be guessed through a plain hash in no time. 43 base64url characters.
 */
export function keyedHash(purpose: Purpose, value: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`evenkeel/${purpose}\0${value}`)
    .digest('base64url')
}

/** Compares without telling, by the time it takes, how much of it was right. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
