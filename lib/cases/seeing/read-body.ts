import type { Tx } from '@/lib/db/client'
import { readDocuments } from '@/lib/db/documents'
import type { OpenedCompartment } from '@/lib/vault/compartments'
import { openDocument } from '@/lib/vault/documents'
import type { DocumentBodies, DocumentKind } from '../document-bodies'
import type { LoadedCase } from '../load-case'

/** One sealed document of this kind, open; null when there is none of that id, or its part is closed to this actor. */
export async function readBody<K extends DocumentKind>(
  tx: Tx,
  { loaded, opened }: { loaded: LoadedCase; opened: ReadonlyMap<string, OpenedCompartment> },
  id: string,
  kind: K,
): Promise<DocumentBodies[K] | null> {
  const [row] = await readDocuments(tx, loaded.file.id, { ids: [id], kind })
  const compartment = row && opened.get(row.part)
  return compartment ? ((await openDocument(compartment, row)) as DocumentBodies[K]) : null
}
