import { randomUUID } from 'node:crypto'
import type { CommitDocument, DocumentPart } from '@/lib/db/commit'
import type { Ref } from '@/lib/policy'
import { sealDocument } from '@/lib/vault/documents'
import type { DocumentBody, DocumentKind } from '../model/document-bodies'

/**
 * One document as the commit takes it, sealed to its part. What its row says is sealed with it too.
 * @param about `id`: a random one when left out
 */
export async function sealText(
  casePart: { id: string; part: DocumentPart; publicKey: Uint8Array },
  about: { caseId: string; authorRef: Ref; kind: DocumentKind; id?: string },
  body: DocumentBody,
): Promise<CommitDocument> {
  const { caseId, authorRef, kind, id = randomUUID() } = about
  const { part } = casePart
  const header = { caseId, part, casePartId: casePart.id, documentId: id, authorRef, kind }
  return { id, part, kind, sealed: await sealDocument(header, casePart.publicKey, body) }
}
