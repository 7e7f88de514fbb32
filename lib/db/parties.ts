import type { Ref } from '@/lib/policy/actor'
import type { Tx } from './client'
import type { InvolvementKind, InvolvementRole } from './commit'
import { officeOfRef, regionOfRef } from './references'

export interface InvolvementRow {
  caseId: string
  kind: InvolvementKind
  ref: Ref
  role: InvolvementRole
}

/** Who and what these cases are about, of those this actor sees. */
export async function involvementOf(tx: Tx, caseIds: readonly string[]): Promise<InvolvementRow[]> {
  const rows = await tx.involvement.findMany({ where: { caseId: { in: [...caseIds] } } })
  return rows.map((row) => involvementOfRow(row as InvolvementRow))
}

export function involvementOfRow({ caseId, kind, ref, role }: InvolvementRow): InvolvementRow {
  const named = kind === 'office' ? officeOfRef(ref) : kind === 'region' ? regionOfRef(ref) : ref
  return { caseId, kind, ref: named, role }
}
