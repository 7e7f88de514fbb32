import { findActResult } from '@/lib/db/acts'
import { withActor } from '@/lib/db/client'
import type { PersonActor } from '@/lib/policy'
import type { CodeName } from '../model/views'

/** The matter that this actor's act has opened already, for a press that came twice; null for an act never done. */
export const findSubmitted = (actor: PersonActor, actId: string): Promise<CodeName | null> =>
  withActor(actor, async (tx) => {
    const result = (await findActResult(tx, actId)) as { name?: CodeName } | null
    return result?.name ?? null
  })
