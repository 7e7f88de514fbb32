import type { Ref } from '@/lib/policy/actor'
import type { Tx } from './client'
import type { DocumentPart } from './commit'
import type { KeyRow } from './keys'
import { openInstant, personOf } from './references'

export type { DocumentPart } from './commit'

export interface CasePartRow {
  id: string
  part: DocumentPart
  publicKey: Uint8Array
}

/** The public halves of a case's parts, with which all who see the case can seal into them. */
export const readCaseParts = (tx: Tx, caseId: string): Promise<(CasePartRow & { readable: boolean })[]> =>
  tx.$queryRaw`
    select id, part, public_key as "publicKey", part = any ((select open_parts(${caseId}::uuid))::text[]) as readable
    from case_part where case_id = ${caseId}::uuid`

/** A sealed key grant with the pair that it is sealed to. */
export interface KeyGrantRow {
  sealed: Uint8Array
  recipient: KeyRow
}

/**
 * The grants that this actor and their offices were given in a case, the newest first; none while they may read no part
 * of it. Which keys lie in a grant, only its recipient can tell.
 */
export async function readKeyGrants(tx: Tx, caseId: string): Promise<KeyGrantRow[]> {
  const rows = await tx.$queryRaw<(KeyRow & { sealed: Uint8Array })[]>`
    select g.sealed, k.id, k.kind, k.holder_ref as "holderRef", k.public_key as "publicKey",
      k.wrapped_private as "wrappedPrivate", k.wrapped_by as "wrappedBy"
    from key_grant g join key_pair k on k.id = g.recipient_key_id
    where g.case_id = ${caseId}::uuid order by g.seq desc, g.id`
  return rows.map(({ sealed, ...recipient }) => ({ sealed, recipient }))
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
