import type { PartyActor, Ref } from '@/lib/policy/actor'
import type { Capacity } from '@/machines/effects'
import type { Tx } from './client'
import type { Holder, Part } from './commit'
import { openInstant, personOf } from './references'

export interface AccessRow extends Holder {
  id: string
  caseId: string
  part: Part
  capacity: Capacity
  since: number
  /** null while it lives */
  until: number | null
  /** the office through which it came to a person; null for one's own matter */
  officeId: string | null
}

/**
 * The live access rows of this actor, in person or through an office held today: the
 * start of every list. Row-level security takes away those of cases they are excluded from.
 * @param only capacities to look for; all of them when left out
 */
export async function myAccess(
  tx: Tx,
  actor: PartyActor,
  only: { capacities?: readonly Capacity[]; caseId?: string } = {},
): Promise<AccessRow[]> {
  // one IN over references and office ids keeps it one scan of the index of live holders
  const offices = actor.kind === 'person' ? actor.offices : []
  const refs = actor.kind === 'person' ? [actor.ref, actor.memberRef] : [actor.ref]
  const mine = [...refs, ...offices.map((office) => office.officeId)]
  const rows = await tx.access.findMany({
    where: {
      holderRef: { in: mine },
      until: null,
      caseId: only.caseId,
      capacity: only.capacities && { in: [...only.capacities] },
    },
  })
  return rows.map(fromRow)
}

/**
 * Every row of one case that this actor may see, ended ones too: all of them for the handler (and for a system event);
 * for subject, respondent and reporter their own and of those who handle it; one's own for anyone else.
 */
export async function accessOf(tx: Tx, caseId: string): Promise<AccessRow[]> {
  const rows = await tx.access.findMany({
    where: { caseId },
    orderBy: [{ grantedSeq: 'asc' }, { id: 'asc' }],
  })
  return rows.map(fromRow)
}

type Row = Awaited<ReturnType<Tx['access']['findMany']>>[number]

function fromRow(row: Row): AccessRow {
  return {
    id: row.id,
    caseId: row.caseId,
    part: row.part as Part,
    ...holderOfRow(row.holderKind, row.holderRef),
    capacity: row.capacity as Capacity,
    since: openInstant(row.exactSince, row.since),
    until: row.until && openInstant(row.exactUntil, row.until),
    officeId: row.officeId,
  }
}

/** A person is one and the same, whichever way the row names them. */
export const holderOfRow = (kind: string, ref: Ref): Holder =>
  kind === 'office' ? { kind, ref } : { kind: 'person', ref: personOf(ref) }

export interface Participant extends Holder {
  caseId: string
  capacity: Capacity
  /** false: held earlier, and ended */
  live: boolean
}

/**
 * Who holds or held which capacity, in cases this actor sees: what policy and routing have to know of others (is
 * there a handler, from which office), without times and readings. Not for showing as it is.
 */
export async function readParticipants(tx: Tx, caseIds: readonly string[]): Promise<Participant[]> {
  const rows = await tx.$queryRaw<(Omit<Participant, 'kind'> & { kind: string })[]>`
    select case_id as "caseId", holder_kind as kind, holder_ref as ref, capacity, live from case_participants(${[...caseIds]}::uuid[])`
  return rows.map((row) => ({ ...row, ...holderOfRow(row.kind, row.ref) }))
}

export interface ReadingRow {
  part: Part
  personRef: Ref
  firstAt: number
}

/** When each person first opened each part: every row for the handler, each side its own parts. */
export async function readingsOf(tx: Tx, caseId: string): Promise<ReadingRow[]> {
  const rows = await tx.reading.findMany({ where: { caseId } })
  return rows.map((row) => ({
    part: row.part as Part,
    personRef: personOf(row.personRef),
    firstAt: openInstant(row.exactFirstAt, row.firstAt),
  }))
}
