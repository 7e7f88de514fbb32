import { db } from '@/lib/db/client'
import { termDay } from '@/lib/db/terms'
import { now } from '@/lib/deadlines/now'
import { decideCover, ok, type PersonActor, type Result, refuse } from '@/lib/policy'
import { step, workflows } from '@/machines'
import type { CoverPersonEvent } from '@/machines/cover/events'
import { commitStep } from './commit-step'
import { factsOf, finds } from './cover-facts'
import { reachOf } from './reach'
import { readRow, snapshotOf } from './request-row'

/**
 * Entry point for every event of a cover request: find, check policy, run the workflow, commit. Of two people
 * who take a request at once exactly one gets it; the other is told `movedOn`.
 * @param actId of the form; a second press finds the first one's result and changes nothing
 * @returns `notFound` not visible to them, `notYours` not allowed, `movedOn` another person was faster,
 * `notNow` not possible in this state
 */
export async function sendCoverEvent(
  actor: PersonActor,
  requestId: string,
  event: CoverPersonEvent,
  actId: string,
): Promise<Result<null>> {
  const at = await now()
  return db().$transaction(async (tx) => {
    const row = await readRow(tx, requestId)
    if (!row) return refuse('notFound')
    if (row.lastActId === actId) return ok(null)
    const facts = factsOf(actor.personId, await reachOf(tx, actor.personId, termDay(at)), row)
    if (!finds(facts)) return refuse('notFound')
    if (!decideCover(event.type, facts).allowed) return refuse('notYours')
    const next = step(workflows.cover, snapshotOf(row), event)
    if (!next || row.startsAt.getTime() <= at) return refuse(row.takenBy === null ? 'notNow' : 'movedOn')
    if (await commitStep(tx, row, next, { by: actor.personId, actId, at })) return ok(null)
    const faster = await readRow(tx, requestId)
    return faster?.lastActId === actId ? ok(null) : refuse('movedOn')
  })
}
