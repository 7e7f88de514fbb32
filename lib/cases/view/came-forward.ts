import { myAccess } from '@/lib/db/access'
import { findCases } from '@/lib/db/case-files'
import type { Tx } from '@/lib/db/client'
import type { PartyActor } from '@/lib/policy'
import { type LoadedCase, loadCases } from '../load/load-case'
import { capacitiesOf, peopleInvolved } from '../model/participants'
import type { CodeName } from '../model/views'

/**
 * The self-report of a person whose slip another person reported too, where this reader handles both cases: so that
 * they see the subject came forward. Null for every other reader, who learns nothing of it.
 */
export async function cameForward(
  tx: Tx,
  actor: PartyActor,
  { kind, participants, file }: LoadedCase,
): Promise<CodeName | null> {
  if (kind !== 'reportOfSlip' || !capacitiesOf(participants, actor.ref).includes('handler')) return null
  const [subject] = peopleInvolved(participants, 'subject')
  if (!subject) return null
  const rows = await myAccess(tx, actor, { capacities: ['handler'] })
  const files = await findCases(tx, [...new Set(rows.map((row) => row.caseId))])
  const others = await loadCases(
    tx,
    files.filter((one) => one.workflow === 'slip' && one.id !== file.id),
  )
  const own = others.find(
    (one) => one.kind === 'selfReport' && peopleInvolved(one.participants, 'subject').includes(subject),
  )
  return own?.file.codeName ?? null
}
