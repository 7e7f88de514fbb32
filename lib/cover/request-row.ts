import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { type CoverSnapshot, describeCover, workflows } from '@/machines'
import type { LocalDate } from '@/machines/effects'

const whole = { region: { select: { name: true } }, facilitators: { select: { personId: true } } } as const
const withMeeting = { meeting: { include: whole }, deadlines: true } as const
const soonestFirst = [{ startsAt: 'asc' as const }, { id: 'asc' as const }]

/** One meeting with its region and the people who run it; null for an unknown id. */
export function readMeeting(tx: Tx, id: string) {
  return tx.meeting.findUnique({ where: { id }, include: whole })
}

/** One request with its meeting and the people who run it; null for an unknown or malformed id. */
export async function readRow(tx: Tx, id: string) {
  if (!z.uuid().safeParse(id).success) return null
  return tx.coverRequest.findUnique({ where: { id }, include: withMeeting })
}
export type CoverRow = NonNullable<Awaited<ReturnType<typeof readRow>>>
/** The asker, the taker and the meeting: all that policy and the effects need. */
export type CoverParties = Pick<CoverRow, 'askedBy' | 'takenBy' | 'meeting'>

/** Requests for meetings that have not begun at `at`, soonest first; of one person if given. */
export function upcomingRows(tx: Tx, at: number, personId?: string): Promise<CoverRow[]> {
  const theirs = personId ? { OR: [{ askedBy: personId }, { takenBy: personId }] } : {}
  return tx.coverRequest.findMany({
    where: { startsAt: { gt: new Date(at) }, ...theirs },
    include: withMeeting,
    orderBy: soonestFirst,
  })
}

/** The request for this meeting on this date, unless it was cancelled. */
export async function standingRequest(
  tx: Tx,
  meetingId: string,
  onDate: LocalDate,
): Promise<CoverRow | null> {
  const rows = await tx.coverRequest.findMany({ where: { meetingId, onDate }, include: withMeeting })
  return rows.find((row) => !describeCover(snapshotOf(row)).over) ?? null
}

/** The stored state, upgraded to the current version of the workflow. */
export const snapshotOf = (row: Pick<CoverRow, 'snapshot' | 'machineVersion'>): CoverSnapshot =>
  workflows.cover.migrate(row.snapshot, row.machineVersion)

/** True while another facilitator may still take it. */
export const looksForSomeone = (row: CoverRow): boolean =>
  ['open', 'fellThrough', 'unfilled'].includes(describeCover(snapshotOf(row)).state)
