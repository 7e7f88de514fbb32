import type { Ref } from '@/lib/policy/actor'
import type { Capacity } from '@/machines/effects'
import { holderOfRow, type Participant } from './access'
import type { CaseFileRow } from './case-files'
import type { Tx } from './client'
import type { Holder } from './commit'
import { type InvolvementRow, involvementOfRow } from './parties'
import { officeOfRef, openInstant, personOf } from './references'
import { type CaseEventRow, eventOfRow } from './timeline'

export interface RouteRow {
  officeId: string
  /** the one person of that office the reporter picked; null for the whole office */
  personRef: Ref | null
  step: number
  /** when it was asked; null while it is only planned */
  since: number | null
}

/** A case with the rows by which the workflow, policy and routing judge it; no documents. */
export interface CaseRows {
  file: CaseFileRow
  participants: Participant[]
  /** who can never come to see the case again; routing passes them by */
  exclusions: Holder[]
  involvement: InvolvementRow[]
  /** the fallback route as planned at submission, in its order */
  route: RouteRow[]
  /** what happened, in order */
  timeline: CaseEventRow[]
}

/** What `read_case_rows` of prisma/sql/reading.sql returns; instants in milliseconds. */
interface StoredRows {
  file: CaseFileRow
  participants: { kind: string; ref: Ref; capacity: Capacity; live: boolean }[]
  exclusions: { kind: string; ref: Ref }[]
  involvement: Omit<InvolvementRow, 'caseId'>[]
  route: { officeId: string; personRef: Ref; step: number; since: number | null; exactSince: string | null }[]
  events: (Omit<CaseEventRow, 'caseId'> & { exactAt: string | null })[]
}

/** In one query. Null for a case that this actor does not see, for one that is erased, and for none. */
export async function readCaseRows(
  tx: Tx,
  which: { name: string } | { id: string },
): Promise<CaseRows | null> {
  const [name, id] = 'id' in which ? [null, which.id] : [which.name, null]
  const [row] = await tx.$queryRaw<{ rows: StoredRows | null }[]>`
    select read_case_rows(${name}::text, ${id}::uuid) as rows`
  if (!row?.rows) return null
  const { file, participants, exclusions, involvement, route, events } = row.rows
  const caseId = file.id
  return {
    file,
    participants: participants.map((one) => ({ ...one, caseId, ...holderOfRow(one.kind, one.ref) })),
    exclusions: exclusions.map(({ kind, ref }) =>
      holderOfRow(kind, kind === 'office' ? officeOfRef(ref) : ref),
    ),
    involvement: involvement.map((one) => involvementOfRow({ ...one, caseId })),
    route: route.map(({ personRef, since, exactSince, ...one }) => ({
      ...one,
      personRef: personRef ? personOf(personRef) : null,
      since: since && openInstant(exactSince, since),
    })),
    timeline: events.map((one) => eventOfRow({ ...one, caseId })),
  }
}
