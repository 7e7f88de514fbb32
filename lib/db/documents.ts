import type { Ref } from '@/lib/policy/actor'
import type { Tx } from './client'
import type { DocumentPart } from './commit'
import { openInstant, personOf } from './references'

export type { DocumentPart } from './commit'

export interface CasePartRow {
  id: string
  part: DocumentPart
  publicKey: Uint8Array
}

/** The public keys of a case's parts: everyone who sees the case can seal a document to them. */
export async function readCaseParts(tx: Tx, caseId: string): Promise<CasePartRow[]> {
  const rows = await tx.casePart.findMany({
    where: { caseId },
    select: { id: true, part: true, publicKey: true },
  })
  return rows as CasePartRow[]
}

export interface WrapRow {
  casePartId: string
  recipientKeyId: string
  part: DocumentPart
  sealed: Uint8Array
}

/** Key grants for the parts to which this actor has a live access row; none for any other. */
export async function readWraps(tx: Tx, caseId: string): Promise<WrapRow[]> {
  const rows = await tx.keyGrant.findMany({
    where: { caseId },
    select: { casePartId: true, recipientKeyId: true, part: true, sealed: true },
  })
  return rows as WrapRow[]
}

export interface DocumentRow {
  id: string
  caseId: string
  casePartId: string
  part: DocumentPart
  kind: string
  authorRef: Ref
  sealed: Uint8Array
  /** domain time, milliseconds */
  writtenAt: number
}

/** Sealed documents in the order in which they were written, of the parts this actor may read. */
export async function readDocuments(
  tx: Tx,
  caseId: string,
  only: { ids?: readonly string[]; kind?: string } = {},
): Promise<DocumentRow[]> {
  const rows = await tx.caseDocument.findMany({
    where: { caseId, kind: only.kind, id: only.ids && { in: [...only.ids] } },
    orderBy: { seq: 'asc' },
  })
  return rows.map(({ exactWrittenAt, ...row }) => ({
    ...row,
    part: row.part as DocumentPart,
    authorRef: personOf(row.authorRef),
    writtenAt: openInstant(exactWrittenAt, row.writtenAt),
  }))
}
