import type { Tx } from './client'
import type { LinkKind } from './commit'

export interface LinkRow {
  fromCase: string
  toCase: string
  kind: LinkKind
  /** domain time, milliseconds */
  since: number
}

/**
 * The files bound to this one, in either direction, the oldest first: of those whose first file's desk this actor sees.
 * For the other file of a link nothing follows from it but its id, except that a request for advice can be read.
 */
export async function linksOf(tx: Tx, caseId: string): Promise<LinkRow[]> {
  const rows = await tx.caseLink.findMany({
    where: { OR: [{ fromCase: caseId }, { toCase: caseId }] },
    orderBy: [{ since: 'asc' }, { seq: 'asc' }, { toCase: 'asc' }],
  })
  return rows.map((row) => ({ ...row, kind: row.kind as LinkKind, since: row.since.getTime() }))
}
