import type { Tx } from '@/lib/db/client'
import { nextDate } from '@/lib/deadlines/next-dates'
import type { CoverRow } from './request-row'
import type { MeetingOnDate } from './views'

const MOST = 4
const week = 7 * 24 * 3_600_000

/**
 * Where people can go instead: the next meetings of the same region and those online in the same language,
 * within a week of the one that may not take place. Soonest first.
 */
export async function elsewhere(
  tx: Tx,
  { meeting, startsAt }: CoverRow,
  at: number,
): Promise<MeetingOnDate[]> {
  const others = await tx.meeting.findMany({
    where: {
      id: { not: meeting.id },
      OR: [
        { regionId: meeting.regionId, online: false },
        { online: true, language: meeting.language },
      ],
    },
  })
  return others
    .map((other) => ({ ...other, ...nextDate(other, at) }))
    .filter((other) => other.startsAt < startsAt.getTime() + week)
    .sort((a, b) => a.startsAt - b.startsAt)
    .slice(0, MOST)
    .map(({ name, online, onDate, startsAt, timeZone }) => ({ name, online, onDate, startsAt, timeZone }))
}

/** The next date of the same meeting after the one asked for. */
export function following({ meeting, startsAt }: CoverRow): MeetingOnDate {
  const { name, online, timeZone } = meeting
  return { name, online, timeZone, ...nextDate(meeting, startsAt.getTime()) }
}
