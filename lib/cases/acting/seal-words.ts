import { randomUUID } from 'node:crypto'
import type { GateDocument, WordsPart } from '@/lib/db/gate'
import type { Ref } from '@/lib/policy'
import { sealDocument } from '@/lib/vault/documents'
import type { DocumentBody, DocumentKind } from '../document-bodies'

/**
 * One document as the gate takes it, sealed to its compartment; what the row says about it stands inside the box too.
 * @param about `id`: a random one when left out
 */
export async function sealWords(
  compartment: { id: string; part: WordsPart; publicKey: Uint8Array },
  about: { caseId: string; authorRef: Ref; kind: DocumentKind; id?: string },
  body: DocumentBody,
): Promise<GateDocument> {
  const { caseId, authorRef, kind, id = randomUUID() } = about
  const { part } = compartment
  const header = { caseId, part, compartmentId: compartment.id, documentId: id, authorRef, kind }
  return { id, part, kind, sealed: await sealDocument(header, compartment.publicKey, body) }
}
