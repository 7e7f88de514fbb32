import type { CaseEventRow } from '@/lib/db/timeline'
import { type OpenedDocument, ofKind } from '../load/open-documents'

/** The text written with an event: same author, same instant. Null when this reader has none open. */
export const textOf = (event: CaseEventRow, documents: readonly OpenedDocument[]): string | null =>
  ofKind(documents, 'text').find((one) => one.writtenAt === event.at && one.authorRef === event.actorRef)
    ?.body.text ?? null
