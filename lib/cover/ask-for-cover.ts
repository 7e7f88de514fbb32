import { db } from '@/lib/db/client'
import { termDay } from '@/lib/db/terms'
import { nextDates } from '@/lib/deadlines/next-dates'
import { now } from '@/lib/deadlines/now'
import { decideCover, ok, type PersonActor, type Result, refuse } from '@/lib/policy'
import { begin, workflows } from '@/machines'
import type { LocalDate } from '@/machines/effects'
import { applyEffects, stored } from './commit-step'
import { factsOf } from './cover-facts'
import { reachOf } from './reach'
import { readMeeting, readRow, standingRequest } from './request-row'

/** How many coming dates of a meeting can be chosen. */
export const DATES_AHEAD = 6

/**
 * Asks for another facilitator to take one meeting on one of its next dates. Accepts no reason, so that none is
 * stored.
 * @param actId of the form; becomes the id of the request, so that a double press makes one request
 * @returns `notFound` for an unknown meeting or one that is not theirs; `invalid` for a date without that
 * meeting, or one that already has a request
 */
export async function askForCover(
  actor: PersonActor,
  asked: { meetingId: string; onDate: LocalDate },
  actId: string,
): Promise<Result<{ id: string }>> {
  const at = await now()
  return db().$transaction(async (tx) => {
    // when two facilitators of one meeting ask at once, the second finds the first one's request
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`cover ${asked.meetingId} ${asked.onDate}`}, 0))`
    const pressedBefore = await readRow(tx, actId)
    if (pressedBefore)
      return pressedBefore.askedBy === actor.personId ? ok({ id: actId }) : refuse('notFound')

    const meeting = await readMeeting(tx, asked.meetingId)
    if (!meeting) return refuse('notFound')
    const facts = factsOf(actor.personId, await reachOf(tx, actor.personId, termDay(at)), {
      meeting,
      askedBy: actor.personId,
      takenBy: null,
    })
    if (!decideCover('ask', facts).allowed) return refuse('notFound')

    const date = nextDates(meeting, at, DATES_AHEAD).find((each) => each.onDate === asked.onDate)
    const field = `date.${meeting.id}`
    if (!date) return refuse('invalid', { [field]: 'date' })
    if (await standingRequest(tx, meeting.id, date.onDate))
      return refuse('invalid', { [field]: 'alreadyAsked' })

    const { snapshot, effects } = begin(workflows.cover, undefined)
    const request = {
      id: actId,
      meetingId: meeting.id,
      onDate: date.onDate,
      startsAt: new Date(date.startsAt),
      askedBy: actor.personId,
      takenBy: null,
      snapshot: stored(snapshot),
      machineVersion: workflows.cover.version,
    }
    await tx.coverRequest.create({ data: request })
    await applyEffects(tx, { ...request, meeting }, effects, at)
    return ok({ id: actId })
  })
}
