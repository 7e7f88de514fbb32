import type { Ref } from '@/lib/policy/actor'
import { holderOfRow } from './access'
import type { Tx } from './client'
import type { Holder, InvolvementKind, InvolvementRole } from './commit'
import { officeOfRef, openInstant, personOf, regionOfRef } from './references'

export interface InvolvementRow {
  caseId: string
  kind: InvolvementKind
  ref: Ref
  role: InvolvementRole
}

/** Who and what these cases are about, of those this actor sees. */
export async function involvementOf(tx: Tx, caseIds: readonly string[]): Promise<InvolvementRow[]> {
  const rows = await tx.involvement.findMany({ where: { caseId: { in: [...caseIds] } } })
  return rows.map((row) => {
    const kind = row.kind as InvolvementKind
    const ref = kind === 'office' ? officeOfRef(row.ref) : kind === 'region' ? regionOfRef(row.ref) : row.ref
    return { caseId: row.caseId, kind, ref, role: row.role as InvolvementRole }
  })
}

export interface ExclusionRow extends Holder {
  why: string
  since: number
}

/** Who can never come to see the case again; routing passes them by. */
export async function exclusionsOf(tx: Tx, caseId: string): Promise<ExclusionRow[]> {
  const rows = await tx.exclusion.findMany({
    where: { caseId },
    orderBy: [{ since: 'asc' }, { holderRef: 'asc' }],
  })
  return rows.map((row) => ({
    ...holderOfRow(row.holderKind, row.holderKind === 'office' ? officeOfRef(row.holderRef) : row.holderRef),
    why: row.why,
    since: row.since.getTime(),
  }))
}

export interface RouteRow {
  officeId: string
  /** the one person of that office the reporter picked; null for the whole office */
  personRef: Ref | null
  step: number
  /** when it was asked; null while it is only planned */
  since: number | null
}

/** The fallback route as planned at submission, in its order. */
export async function routeOf(tx: Tx, caseId: string): Promise<RouteRow[]> {
  const rows = await tx.askedOffice.findMany({
    where: { caseId },
    orderBy: [{ step: 'asc' }, { officeId: 'asc' }],
  })
  return rows.map((row) => ({
    officeId: row.officeId,
    personRef: row.personRef ? personOf(row.personRef) : null,
    step: row.step,
    since: row.since && openInstant(row.exactSince, row.since),
  }))
}
