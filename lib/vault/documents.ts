import sodium from 'libsodium-wrappers'
import type { DocumentPart, DocumentRow } from '@/lib/db/documents'
import type { Ref } from '@/lib/policy/actor'
import { type OpenedPair, openBox, SealError, sealBox } from './box'

/** Sealed together with the body, so that a document moved to another row or case is refused. */
export interface DocumentHeader {
  caseId: string
  part: DocumentPart
  casePartId: string
  documentId: string
  authorRef: Ref
  kind: string
}

const documentVersion = 1
/** Sealed sizes, in bytes: they hide whether the text is a line or a page. Above the last, its multiples. */
const buckets = [1024, 4096, 16_384, 65_536]

/**
 * Seals one document to its part, which needs no private key.
 * @param body JSON; its shape for each kind: lib/cases/model/document-bodies.ts
 */
export async function sealDocument(
  header: DocumentHeader,
  casePartKey: Uint8Array,
  body: unknown,
): Promise<Uint8Array> {
  await sodium.ready
  const plain = Buffer.from(JSON.stringify({ v: documentVersion, ...pick(header), body }))
  const largest = buckets.at(-1) ?? 0
  const bucket = buckets.find((size) => plain.length < size) ?? largest
  return sealBox(casePartKey, sodium.pad(plain, bucket))
}

/** Opens a document and checks that it is the one the row says it is. Throws `SealError` otherwise. */
export async function openDocument(casePart: OpenedPair, row: DocumentRow): Promise<unknown> {
  await sodium.ready
  const plain = await openBox(casePart, row.sealed)
  const bucket = buckets.find((size) => plain.length <= size) ?? buckets.at(-1) ?? 0
  const inside = JSON.parse(Buffer.from(sodium.unpad(plain, bucket)).toString()) as DocumentHeader & {
    v: number
    body: unknown
  }
  const { id, caseId, part, casePartId, authorRef, kind } = row
  const expected: DocumentHeader = { caseId, part, casePartId, documentId: id, authorRef, kind }
  if (inside.v !== documentVersion) throw new SealError(`unknown document version ${inside.v}`)
  for (const field of headerFields)
    if (inside[field] !== expected[field]) throw new SealError(`another ${field} stands inside`)
  return inside.body
}

const headerFields = ['caseId', 'part', 'casePartId', 'documentId', 'authorRef', 'kind'] as const

/** Only the header's own fields, whatever else the object at hand carries. */
const pick = ({ caseId, part, casePartId, documentId, authorRef, kind }: DocumentHeader): DocumentHeader => ({
  caseId,
  part,
  casePartId,
  documentId,
  authorRef,
  kind,
})
