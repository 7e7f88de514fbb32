import { myAccess } from '@/lib/db/access'
import { findCases } from '@/lib/db/case-files'
import { withActor } from '@/lib/db/client'
import type { ReceiptActor } from '@/lib/policy'
import type { CaseView } from '../model/views'
import { readCase } from './read-case'

/** The one report of a receipt, as its reporter may see it; null once it is erased. */
export async function receiptCase(actor: ReceiptActor): Promise<CaseView | null> {
  const name = await withActor(actor, async (tx) => {
    const rows = await myAccess(tx, actor, { capacities: ['reporter'] })
    const [file] = await findCases(tx, [...new Set(rows.map((row) => row.caseId))])
    return file?.codeName ?? null
  })
  return name === null ? null : readCase(actor, name)
}
