import { db } from '@/lib/db/client'
import { termDay } from '@/lib/db/terms'
import { nextDates } from '@/lib/deadlines/next-dates'
import { now } from '@/lib/deadlines/now'
import type { PersonActor } from '@/lib/policy'
import { describeCover } from '@/machines'
import { DATES_AHEAD } from './ask-for-cover'
import { reachOf } from './reach'
import { snapshotOf, upcomingRows } from './request-row'
import type { AskChoice } from './views'

/** The meetings this person runs and their next dates; empty for a person who does not facilitate at present. */
export async function askableMeetings(actor: PersonActor): Promise<AskChoice[]> {
  const at = await now()
  const { facilitates } = await reachOf(db(), actor.personId, termDay(at))
  if (!facilitates) return []
  const [meetings, participants] = await Promise.all([
    db().meeting.findMany({
      where: { facilitators: { some: { personId: actor.personId } } },
      include: { region: { select: { name: true } } },
      orderBy: { name: 'asc' },
    }),
    upcomingRows(db(), at),
  ])
  const asked = new Set(
    participants
      .filter((row) => !describeCover(snapshotOf(row)).over)
      .map((row) => `${row.meetingId} ${row.onDate}`),
  )
  return meetings.map((meeting) => ({
    id: meeting.id,
    name: meeting.name,
    online: meeting.online,
    region: meeting.region.name,
    timeZone: meeting.timeZone,
    dates: nextDates(meeting, at, DATES_AHEAD).map((date) => ({
      ...date,
      asked: asked.has(`${meeting.id} ${date.onDate}`),
    })),
  }))
}
