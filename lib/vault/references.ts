import { keyedRef, memberOf } from '@/lib/db/references'
import type { PartyActor, Ref } from '@/lib/policy/actor'

/*
 * Case tables know people and meetings only by these, so a stolen database does not tell who a case is about. The
 * domains keep the same person unlinkable between their own cases, what they do for others, and their own trail.
 */
type Domain = 'person' | 'meeting' | 'chain' | 'receipt' | 'visitor'

const reference = (domain: Domain, id: string): Ref => keyedRef(domain, id)

/** A person as party to a case: access rows, documents, concerns, drafts. */
export const personRef = (personId: string): Ref => reference('person', personId)
/** The same person in everything they do for others: seats, handling, approving, reviewing. */
export const memberRef = (personId: string): Ref => memberOf(personRef(personId))
export const meetingRef = (meetingId: string): Ref => reference('meeting', meetingId)
/** A reporter without an account. @param half the half of the derived secret that is not the lock key */
export const receiptRef = (half: Uint8Array): Ref =>
  reference('receipt', Buffer.from(half).toString('base64url'))
/** The holder of an unsent report by a reporter without an account. @param secret their cookie */
export const visitorRef = (secret: string): Ref => reference('visitor', secret)
/** An actor's own chain in the trail, where refused attempts go: a person's by their id, a receipt's by its reference. */
export const actorChain = (who: string | PartyActor): Ref => {
  if (typeof who === 'string') return reference('chain', who)
  return who.kind === 'person' ? reference('chain', who.personId) : receiptChain(who.ref)
}
/** The own chain of a reporter with this receipt: it ends with their case. */
export const receiptChain = (ref: Ref): Ref => reference('chain', `receipt:${ref}`)
