import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { type CoverSnapshot, describeCover, workflows } from '@/machines'
import type { LocalDate } from '@/machines/effects'

const whole = { region: { select: { name: true } }, facilitators: { select: { personId: true } } } as const
const withMeeting = { meeting: { include: whole }, deadlines: true } as const
const soonestFirst = [{ startsAt: 'asc' as const }, { id: 'asc' as const }]

/** One meeting with its region and those who run it; null when there is none of this id. */
export function readMeeting(tx: Tx, id: string) {
  return tx.meeting.findUnique({ where: { id }, include: whole })
}

/** One request with its meeting and those who run it; null when there is none of this id, whatever a form sent as one. */
export async function readRow(tx: Tx, id: string) {
  if (!z.uuid().safeParse(id).success) return null
  return tx.coverRequest.findUnique({ where: { id }, include: withMeeting })
}
export type CoverRow = NonNullable<Awaited<ReturnType<typeof readRow>>>
/** Whose request it is, and for which meeting: all that policy and the effects ask about. */
export type CoverParties = Pick<CoverRow, 'askedBy' | 'takenBy' | 'meeting'>

/** Requests for meetings that have not begun at `at`, soonest first; of one person, when one is given. */
export function upcomingRows(tx: Tx, at: number, personId?: string): Promise<CoverRow[]> {
  const theirs = personId ? { OR: [{ askedBy: personId }, { takenBy: personId }] } : {}
  return tx.coverRequest.findMany({
    where: { startsAt: { gt: new Date(at) }, ...theirs },
    include: withMeeting,
    orderBy: soonestFirst,
  })
}

/** The request that stands for this meeting on this date, unless it was cancelled. */
export async function standingRequest(
  tx: Tx,
  meetingId: string,
  onDate: LocalDate,
): Promise<CoverRow | null> {
  const rows = await tx.coverRequest.findMany({ where: { meetingId, onDate }, include: withMeeting })
  return rows.find((row) => !describeCover(snapshotOf(row)).over) ?? null
}

/** The stored state, lifted to the live version of the workflow. */
export const snapshotOf = (row: Pick<CoverRow, 'snapshot' | 'machineVersion'>): CoverSnapshot =>
  workflows.cover.migrate(row.snapshot, row.machineVersion)

/** True while somebody may still come forward. */
export const looksForSomeone = (row: CoverRow): boolean =>
  ['open', 'fellThrough', 'unfilled'].includes(describeCover(snapshotOf(row)).state)
