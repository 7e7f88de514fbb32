import { createHmac } from 'node:crypto'
import { env } from '@/lib/env'
import type { Ref } from '@/lib/policy/actor'

/*
 * Case tables know people and meetings only by these: a stolen database does not tell about whom a case is. The
 * domains keep the same person unlinkable between their matters, their seats and their own trail. Offices are not
 * people and appear by their id.
 */
type Domain = 'person' | 'member' | 'meeting' | 'chain'

function reference(domain: Domain, id: string): Ref {
  const key = Buffer.from(env().EVENKEEL_REFERENCE_KEY, 'base64')
  return createHmac('sha256', key).update(`${domain}\0${id}`).digest('base64url')
}

/** A person as party to a case: access rows, documents, concerns, drafts. */
export const personRef = (personId: string): Ref => reference('person', personId)
/** A person as holder of office seats. */
export const memberRef = (personId: string): Ref => reference('member', personId)
export const meetingRef = (meetingId: string): Ref => reference('meeting', meetingId)
/** A person's own chain in the trail, where refused attempts go. */
export const actorChain = (personId: string): Ref => reference('chain', personId)
