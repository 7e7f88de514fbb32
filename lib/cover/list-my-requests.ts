import { db } from '@/lib/db/client'
import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy'
import { cardOf } from './cover-card'
import { upcomingRows } from './request-row'
import type { CoverCard } from './views'

/** This person's requests, made or taken, for meetings still to come; soonest first. */
export async function listMyRequests(actor: PersonActor): Promise<CoverCard[]> {
  const rows = await upcomingRows(db(), await now(), actor.personId)
  return rows.map((row) => cardOf(row, actor.personId))
}
