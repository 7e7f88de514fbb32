import { db } from '@/lib/db/client'
import { now } from '@/lib/deadlines/now'
import { decideCover } from '@/lib/policy'
import { step, workflows } from '@/machines'
import { coverDeadlineNames } from '@/machines/cover/effects'
import type { CoverSystemEvent } from '@/machines/cover/events'
import { commitStep } from './commit-step'
import { readRow, snapshotOf } from './request-row'

const eventOf = {
  unfilled: { type: 'unfilledDue' },
  meetingStarted: { type: 'meetingStarted' },
} as const satisfies Record<string, CoverSystemEvent>

const system = {
  isSystem: true,
  facilitates: false,
  runsTheMeeting: false,
  isAdviceAsker: false,
  isTaker: false,
  sameRegion: false,
  online: false,
  sameLanguage: false,
}

/**
 * Handles a due deadline of a request. Does nothing if it was delivered before, stopped, restarted or is not
 * due yet.
 */
export async function deliverCoverDeadline(
  requestId: string,
  name: string,
  generation: number,
): Promise<void> {
  const at = await now()
  await db().$transaction(async (tx) => {
    // a deadline waits for the row lock rather than losing to an event that came just before it
    await tx.$executeRaw`select 1 from cover_request where id = ${requestId} for update`
    const row = await readRow(tx, requestId)
    const deadline = row?.deadlines.find((each) => each.name === name)
    const known = coverDeadlineNames.find((each) => each === name)
    if (!row || !deadline || !known) return
    if (deadline.state !== 'armed' || deadline.generation !== generation || deadline.dueAt.getTime() > at)
      return
    await tx.coverDeadline.update({
      where: { requestId_name: { requestId, name } },
      data: { state: 'fired' },
    })
    const event = eventOf[known]
    const next = decideCover(event.type, system).allowed
      ? step(workflows.cover, snapshotOf(row), event)
      : null
    if (next && !(await commitStep(tx, row, next, { by: null, actId: null, at })))
      throw new Error('a locked request has moved on')
  })
}
