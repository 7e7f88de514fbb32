import type { Tx } from '@/lib/db/client'
import { type DocumentRow, readDocuments } from '@/lib/db/documents'
import { openDocument } from '@/lib/vault/documents'
import type { OpenedCasePart } from '@/lib/vault/parts'
import type { DocumentBodies, DocumentKind } from '../model/document-bodies'

/** A document of one kind, open: its row's plain facts and its body. */
export interface OpenedDocument<K extends DocumentKind = DocumentKind>
  extends Omit<DocumentRow, 'sealed' | 'kind'> {
  kind: K
  body: DocumentBodies[K]
}

/** Every document of the parts this actor holds open, in the order in which they were written. */
export async function openDocuments(
  tx: Tx,
  caseId: string,
  opened: ReadonlyMap<string, OpenedCasePart>,
): Promise<OpenedDocument[]> {
  const rows = opened.size > 0 ? await readDocuments(tx, caseId) : []
  return Promise.all(
    rows.flatMap((row) => {
      const casePart = opened.get(row.part)
      if (!casePart) return []
      const { sealed: _, ...plain } = row
      return [openDocument(casePart, row).then((body) => ({ ...plain, body }) as OpenedDocument)]
    }),
  )
}

export const ofKind = <K extends DocumentKind>(
  documents: readonly OpenedDocument[],
  kind: K,
): OpenedDocument<K>[] => documents.filter((one) => one.kind === kind) as OpenedDocument<K>[]
