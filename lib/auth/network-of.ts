import { headers } from 'next/headers'
import { keyedHash } from './keyed-hash'

/** What the nearest proxy saw; what stands further left in the header, anybody could have written. '' when unknown. */
export async function networkOf(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for')
  return forwarded?.split(',').at(-1)?.trim() ?? ''
}

/** What is kept in place of an address; the same one is another every day. @param at real time in milliseconds */
export const networkHash = (network: string, at: number): string =>
  keyedHash('network', `${new Date(at).toISOString().slice(0, 10)} ${network}`)
