import { db } from '@/lib/db/client'
import { termDay } from '@/lib/db/terms'
import { now } from '@/lib/deadlines/now'
import { decideCover, type PersonActor } from '@/lib/policy'
import { cardOf } from './cover-card'
import { factsOf } from './cover-facts'
import { reachOf } from './reach'
import { looksForSomeone, upcomingRows } from './request-row'
import type { CoverCard } from './views'

/** Requests that this person could take: in a room, of their regions; online, in their languages. Soonest first. */
export async function listOpenRequests(actor: PersonActor): Promise<CoverCard[]> {
  const at = await now()
  const [rows, reach] = await Promise.all([
    upcomingRows(db(), at),
    reachOf(db(), actor.personId, termDay(at)),
  ])
  return rows
    .filter((row) => looksForSomeone(row))
    .filter((row) => decideCover('take', factsOf(actor.personId, reach, row)).allowed)
    .map((row) => cardOf(row, actor.personId))
}
