import { headers } from 'next/headers'
import { keyedHash } from './keyed-hash'

/**
 * The address that the nearest proxy saw; entries further left in the header can be forged by anyone. '' when
 * unknown.
 */
export async function networkOf(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for')
  return forwarded?.split(',').at(-1)?.trim() ?? ''
}

/**
 * Stored in place of a network address; the same address hashes differently every day. @param at real time in
 * milliseconds
 */
export const networkHash = (network: string, at: number): string =>
  keyedHash('network', `${new Date(at).toISOString().slice(0, 10)} ${network}`)
