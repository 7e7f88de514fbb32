import type { Tx } from '@/lib/db/client'
import { type CaseCommit, commitCaseEvent, lockCase } from '@/lib/db/commit'
import { readDurations } from '@/lib/deadlines/durations'
import { now } from '@/lib/deadlines/now'
import { loadDirectory } from '@/lib/directory/load-directory'
import type { SystemActor } from '@/lib/policy'
import { type CaseSystemEvent, describeCase, stepCase } from '@/machines'
import { type LoadedCase, loadCase } from '../load/load-case'
import { whoMayImpose } from '../load/who-may-impose'
import { applyStep, commitOf, trailOf } from './take-step'

/**
 * A case as a system event finds it: locked, because such an event follows whatever happened just before it instead of
 * comparing versions. Null when it is not bound to that case any more. In a transaction of the actor.
 */
export async function lockedCase(tx: Tx, caseId: string): Promise<LoadedCase | null> {
  if (!(await lockCase(tx, caseId))) return null
  return loadCase(tx, { id: caseId })
}

/**
 * Sends a system event to a locked case, and writes everything that follows. An event that no longer applies changes
 * nothing; its deadline counts as fired.
 * @param also ends that follow from what happened outside the workflow
 */
export async function deliverSystemEvent(
  tx: Tx,
  actor: SystemActor,
  loaded: LoadedCase,
  type: CaseSystemEvent['type'],
  also: NonNullable<CaseCommit['ends']> = [],
): Promise<void> {
  const at = await now(tx)
  const { workflow } = loaded.at
  const taken = stepCase(workflow, loaded.snapshot, { type })
  if (!taken) return commitOutside(tx, actor, loaded, type, { ends: also })
  const context = {
    at,
    actor: null,
    participants: loaded.participants,
    directory: await loadDirectory(undefined, at),
    durations: await readDurations(tx),
    whoMayImpose: await whoMayImpose(tx),
  }
  const next = { snapshot: taken.snapshot, at: describeCase(workflow, taken.snapshot) }
  const rest = commitOf(next, applyStep(next, taken.effects, context), context)
  await commit(tx, actor, loaded, type, { ...rest, at, event: type, ends: [...(rest.ends ?? []), ...also] })
}

/** Rows that change without the workflow moving; on record in the trail as what brought it about. */
export const commitOutside = async (
  tx: Tx,
  actor: SystemActor,
  loaded: LoadedCase,
  because: CaseSystemEvent['type'],
  changes: Pick<CaseCommit, 'ends' | 'startDeadlines'>,
): Promise<void> => commit(tx, actor, loaded, because, { ...changes, at: await now(tx), event: null })

async function commit(
  tx: Tx,
  actor: SystemActor,
  { file }: LoadedCase,
  because: CaseSystemEvent['type'],
  changes: Partial<CaseCommit> & Pick<CaseCommit, 'at' | 'event'>,
): Promise<void> {
  const trail = await trailOf(tx, file.id, because, null, null)
  const answer = await commitCaseEvent(
    actor,
    { ...changes, actId: null, caseId: file.id, capacity: null, trail, result: null },
    tx,
  )
  // the case is locked and visible: a refusal here would lose a deadline unnoticed
  if (!answer.ok) throw new Error(`the gate refused ${because}: ${answer.code}`)
}
