import type { Tx } from '@/lib/db/client'
import type { WordsPart } from '@/lib/db/gate'
import { appendRead } from '@/lib/db/trail'
import type { PersonActor } from '@/lib/policy/actor'
import { sealCaseDetail } from './case-trail'

/**
 * Somebody opened the words of these parts: one entry in the case's trail for each part and visit (an hour), and
 * "first read" for those who wrote them. Within `withActor`; parts this actor does not see are passed over.
 * @param at domain time, milliseconds
 */
export async function recordRead(
  tx: Tx,
  actor: PersonActor,
  caseId: string,
  parts: readonly WordsPart[],
  at: number,
): Promise<void> {
  for (const part of parts) {
    const sealed = await sealCaseDetail(tx, caseId, { read: part, actor: actor.ref })
    await appendRead(tx, { caseId, part, at, sealed })
  }
}
