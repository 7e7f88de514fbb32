import type { Tx } from '@/lib/db/client'
import type { CaseCommit } from '@/lib/db/commit'
import type { PartyActor } from '@/lib/policy'
import type { CasePersonEvent } from '@/machines'
import { type LoadedCase, loadCase } from '../load/load-case'
import { isCodeName } from '../model/code-name'
import { capacitiesOf } from '../model/participants'

/**
 * The case to link to this one. Attached is a report that the same person handles; linked is any that
 * they see the inside of. Null for a name of nothing they handle: unseen is the same as not found.
 */
export async function linksFor(
  tx: Tx,
  actor: PartyActor,
  { file }: LoadedCase,
  event: CasePersonEvent['type'],
  otherName: string | undefined,
): Promise<NonNullable<CaseCommit['links']> | null> {
  if (event !== 'attachReport' && event !== 'linkCase') return []
  const name = otherName?.trim().toLowerCase() ?? ''
  const other = isCodeName(name) && name !== file.codeName ? await loadCase(tx, { name }) : null
  if (!other || other.file.workflow === 'advice') return null
  const held = capacitiesOf(other.participants, actor.ref)
  if (!held.includes('handler')) return null
  return [{ to: other.file.id, kind: event === 'attachReport' ? 'attached' : 'linked' }]
}
