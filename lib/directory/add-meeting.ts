import { IANAZone } from 'luxon'
import { db } from '@/lib/db/client'
import type { WeeklyTime } from '@/lib/deadlines/next-dates'
import { ok, type Result, refuse } from '@/lib/policy'
import { type DirectoryAdmin, mayKeep } from './directory-admin'
import { forgetDirectory } from './snapshot'

export interface NewMeeting extends WeeklyTime {
  regionId: string
  name: string
  online: boolean
  /** BCP 47 */
  language: string
  /** ids of the people who run it */
  facilitators: readonly string[]
}

/** Adds a weekly meeting and the people who run it. Refuses an unknown zone, region or person. */
export async function addMeeting(
  directoryAdmin: DirectoryAdmin,
  meeting: NewMeeting,
): Promise<Result<{ id: string }>> {
  const refused = mayKeep(directoryAdmin, 'keepMeetings')
  if (refused) return refused
  if (!IANAZone.isValidZone(meeting.timeZone)) return refuse('invalid', { timeZone: 'chooseShown' })
  const { facilitators, ...data } = meeting
  const [region, known] = await Promise.all([
    db().region.findUnique({ where: { id: data.regionId } }),
    db().person.count({ where: { id: { in: [...facilitators] } } }),
  ])
  if (!region || known !== new Set(facilitators).size) return refuse('notFound')
  const { id } = await db().meeting.create({
    data: { ...data, facilitators: { create: facilitators.map((personId) => ({ personId })) } },
  })
  forgetDirectory()
  return ok({ id })
}
