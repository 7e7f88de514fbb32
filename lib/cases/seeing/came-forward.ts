import { myAccess } from '@/lib/db/access'
import { findCases } from '@/lib/db/case-files'
import type { Tx } from '@/lib/db/client'
import type { PartyActor } from '@/lib/policy'
import { capacitiesOf, concerned } from '../act-facts'
import { type LoadedCase, loadCases } from '../load-case'
import type { CodeName } from '../views'

/**
 * The self-report of the very person whose slip somebody else has reported, where this reader looks after both: that
 * they came forward is kept in view. Null for every other reader, who learns nothing of it.
 */
export async function cameForward(
  tx: Tx,
  actor: PartyActor,
  { kind, standing, file }: LoadedCase,
): Promise<CodeName | null> {
  if (kind !== 'reportOfSlip' || !capacitiesOf(standing, actor.ref).includes('handler')) return null
  const [subject] = concerned(standing, 'subject')
  if (!subject) return null
  const rows = await myAccess(tx, actor, { capacities: ['handler'] })
  const files = await findCases(tx, [...new Set(rows.map((row) => row.caseId))])
  const others = await loadCases(
    tx,
    files.filter((one) => one.workflow === 'slip' && one.id !== file.id),
  )
  const own = others.find(
    (one) => one.kind === 'selfReport' && concerned(one.standing, 'subject').includes(subject),
  )
  return own?.file.codeName ?? null
}
