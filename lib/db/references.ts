import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'
import type { Ref } from '@/lib/policy/actor'

/*
 * How the tables name people and places (docs/decisions/0005). In memory a person is one value, the reference as party.
 * What they do for others is stored under their member reference, which is that value sealed with the key of
 * references: without the key nothing leads from one to the other, and with it no list of people is needed to read a
 * row. An office or a region that a report is about is sealed in the same way. Everything in lib/db translates at this
 * border.
 */

const secret = (purpose: string) =>
  createHmac('sha256', Buffer.from(env().EVENKEEL_REFERENCE_KEY, 'base64')).update(purpose).digest()

/** The only place of the keyed hash: another domain, another reference. */
export const keyedRef = (domain: string, id: string): Ref =>
  createHmac('sha256', Buffer.from(env().EVENKEEL_REFERENCE_KEY, 'base64'))
    .update(`${domain}\0${id}`)
    .digest('base64url')

type Domain = 'member' | 'office' | 'region'

// deterministic on purpose: the same id is the same reference. The nonce is a keyed hash of the text and proves it too.
const nonceOf = (domain: Domain, id: string) =>
  createHmac('sha256', secret(`nonce/${domain}`))
    .update(id)
    .digest()
    .subarray(0, 16)

function conceal(domain: Domain, id: string): Ref {
  const nonce = nonceOf(domain, id)
  const cipher = createCipheriv('aes-256-ctr', secret(`cipher/${domain}`), nonce)
  return Buffer.concat([nonce, cipher.update(id, 'utf8'), cipher.final()]).toString('base64url')
}

/** Null for anything that is no reference of this domain. */
function reveal(domain: Domain, ref: Ref): string | null {
  const bytes = Buffer.from(ref, 'base64url')
  if (bytes.length <= 16) return null
  const nonce = bytes.subarray(0, 16)
  const cipher = createDecipheriv('aes-256-ctr', secret(`cipher/${domain}`), nonce)
  const id = Buffer.concat([cipher.update(bytes.subarray(16)), cipher.final()]).toString('utf8')
  return timingSafeEqual(nonceOf(domain, id), nonce) ? id : null
}

/** The member reference of the person who has this reference as party. */
export const memberOf = (person: Ref): Ref => conceal('member', person)
/** The person behind a reference of a row, as member or as party; a receipt's stays as it is. */
export const personOf = (stored: Ref): Ref => reveal('member', stored) ?? stored

/** An office or a region that a report is about or that is left out. One that was only asked appears by its id. */
export const officeRefOf = (officeId: string): Ref => conceal('office', officeId)
export const officeOfRef = (ref: Ref): string => reveal('office', ref) ?? ref
export const regionRefOf = (regionId: string): Ref => conceal('region', regionId)
export const regionOfRef = (ref: Ref): string => reveal('region', ref) ?? ref

/** Capacities in one's own case: their rows keep the reference as party, all others the member reference. */
export const ownCapacities: readonly string[] = ['subject', 'respondent', 'reporter']

/** How a row of that capacity names its person. */
export const storedHolder = (capacity: string, person: Ref) =>
  ownCapacities.includes(capacity)
    ? { kind: 'party' as const, ref: person }
    : { kind: 'member' as const, ref: memberOf(person) }

/** An instant to the millisecond, for the column beside one in whole hours: another text each time. */
export function sealInstant(at: number): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secret('instant'), nonce)
  const sealed = Buffer.concat([cipher.update(String(at).padStart(16, '0')), cipher.final()])
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url')
}

/** @param hour what the row itself says, for one that has no sealed instant; milliseconds or a date */
export function openInstant(sealed: string | null, hour: Date | number): number {
  if (sealed === null) return hour.valueOf()
  const bytes = Buffer.from(sealed, 'base64url')
  const cipher = createDecipheriv('aes-256-gcm', secret('instant'), bytes.subarray(0, 12))
  cipher.setAuthTag(bytes.subarray(28))
  return Number(Buffer.concat([cipher.update(bytes.subarray(12, 28)), cipher.final()]).toString())
}

const HOUR = 3_600_000
/** The hour of an instant, for rows that keep no more. @param at milliseconds */
export const hourOf = (at: number): Date => new Date(Math.floor(at / HOUR) * HOUR)
