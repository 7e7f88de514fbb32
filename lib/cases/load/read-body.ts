import type { Tx } from '@/lib/db/client'
import { readDocuments } from '@/lib/db/documents'
import { openDocument } from '@/lib/vault/documents'
import type { OpenedCasePart } from '@/lib/vault/parts'
import type { DocumentBodies, DocumentKind } from '../model/document-bodies'
import type { LoadedCase } from './load-case'

/** One sealed document of this kind, open; null when there is none of that id, or its part is closed to this actor. */
export async function readBody<K extends DocumentKind>(
  tx: Tx,
  { loaded, opened }: { loaded: LoadedCase; opened: ReadonlyMap<string, OpenedCasePart> },
  id: string,
  kind: K,
): Promise<DocumentBodies[K] | null> {
  const [row] = await readDocuments(tx, loaded.file.id, { ids: [id], kind })
  const casePart = row && opened.get(row.part)
  return casePart ? ((await openDocument(casePart, row)) as DocumentBodies[K]) : null
}
