import { findActResult } from '@/lib/db/acts'
import { findCase } from '@/lib/db/case-files'
import { type Tx, withActor } from '@/lib/db/client'
import { lockCase } from '@/lib/db/commit'
import { now } from '@/lib/deadlines/now'
import { type Directory, loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import { ok, type Result, refuse } from '@/lib/policy/result'
import { recordAttempt } from '@/lib/trail/record-attempt'
import { actorChain } from '@/lib/vault/references'
import { type LoadedCase, loadCase } from '../load/load-case'
import { isCodeName } from '../model/code-name'
import { capacitiesOf } from '../model/participants'

export interface HandledCase {
  tx: Tx
  loaded: LoadedCase
  directory: Directory
  /** domain time, milliseconds */
  at: number
}

/**
 * What only the handler of an open case does outside its workflow. The case is locked, so that they still handle it
 * when the act is done. Refuses with `notFound` when they do not see the case, `notYours` when another person handles
 * it, and `notNow` when it is over; refusals go on the actor's own chain.
 * @param act what it is called in the trail
 * @param actId for something that is written: the same act again gives back its first result
 */
export async function asHandler<T>(
  actor: PersonActor,
  name: string,
  act: string,
  work: (handled: HandledCase) => Promise<Result<T>>,
  actId: string | null = null,
): Promise<Result<T>> {
  const at = await now()
  const answer = isCodeName(name)
    ? await withActor(actor, async (tx): Promise<Result<T>> => {
        const file = await findCase(tx, name)
        const locked = file !== null && (await lockCase(tx, file.id))
        const again = actId ? await findActResult(tx, actId) : null
        if (again) return ok(again as T)
        if (!file) return refuse('notFound')
        const loaded = locked ? await loadCase(tx, { id: file.id }) : null
        if (!loaded) return refuse('movedOn')
        const held = capacitiesOf(loaded.participants, actor.ref)
        if (!held.includes('handler')) return refuse(held.length > 0 ? 'notYours' : 'notFound')
        if (loaded.at.over) return refuse('notNow')
        return work({ tx, loaded, directory: await loadDirectory(actor.locale, at), at })
      })
    : refuse('notFound')
  if (!answer.ok) await recordAttempt(actorChain(actor), at, { event: act, refused: answer.code })
  return answer
}
