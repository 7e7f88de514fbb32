import type { Tx } from '@/lib/db/client'
import { linksOf } from '@/lib/db/links'

/** A matter of its own was opened from this self-report after an exception; it is opened once. */
export const exceptionOpened = async (tx: Tx, caseId: string): Promise<boolean> =>
  (await linksOf(tx, caseId)).some((row) => row.kind === 'exception' && row.fromCase === caseId)
