import type { CaseEventRow } from '@/lib/db/timeline'
import { type OpenedDocument, ofKind } from '../load/open-documents'

/** What somebody wrote with an event: the same author, the same moment. Null for none that this reader has open. */
export const textOf = (event: CaseEventRow, documents: readonly OpenedDocument[]): string | null =>
  ofKind(documents, 'text').find((one) => one.writtenAt === event.at && one.authorRef === event.actorRef)
    ?.body.text ?? null
