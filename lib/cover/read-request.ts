import { db, type Tx } from '@/lib/db/client'
import { termDay } from '@/lib/db/terms'
import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy'
import { cardOf } from './cover-card'
import { availableEvents, factsOf, finds } from './cover-facts'
import { elsewhere, following } from './elsewhere'
import { reachOf } from './reach'
import { type CoverRow, readRow } from './request-row'
import type { CoverView } from './views'

/** One request as this person may see it; null when they may not find it. */
export async function readRequest(actor: PersonActor, requestId: string): Promise<CoverView | null> {
  const at = await now()
  const tx = db()
  const row = await readRow(tx, requestId)
  if (!row) return null
  const facts = factsOf(actor.personId, await reachOf(tx, actor.personId, termDay(at)), row)
  if (!finds(facts)) return null

  const card = cardOf(row, actor.personId)
  const begun = row.startsAt.getTime() <= at
  // the asker of a meeting that no one took, or that will not take place, gets a text for the participants
  const cancelling = facts.isAdviceAsker && ['unfilled', 'cancelledMeeting'].includes(card.state)
  const unfilled = row.deadlines.find(
    (deadline) => deadline.name === 'unfilled' && deadline.state === 'armed',
  )
  return {
    ...card,
    availableEvents: begun ? [] : availableEvents(facts, row),
    other: await nameOf(tx, otherOf(row, card.role)),
    unfilledAt: unfilled ? unfilled.dueAt.getTime() : null,
    elsewhere: cancelling ? await elsewhere(tx, row, at) : null,
    next: cancelling ? following(row) : null,
  }
}

/** The asker and the taker know each other's names; no one else learns either. */
function otherOf({ takenBy, askedBy }: CoverRow, role: CoverView['role']): string | null {
  if (takenBy === null || role === 'other') return null
  return role === 'adviceAsker' ? takenBy : askedBy
}

async function nameOf(tx: Tx, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  return (await tx.person.findUnique({ where: { id: personId }, select: { name: true } }))?.name ?? null
}
