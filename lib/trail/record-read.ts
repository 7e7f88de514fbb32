import type { Tx } from '@/lib/db/client'
import type { DocumentPart } from '@/lib/db/commit'
import { appendRead, findTrailKey } from '@/lib/db/trail'
import type { PartyActor } from '@/lib/policy/actor'
import { caseChain } from './case-trail'
import { sealDetail } from './seal'

/**
 * Records that the actor opened these parts: one entry in the case's trail for each part and visit (an hour), and
 * "first read" for the authors. Needs `withActor`; parts this actor does not see are skipped. False when the actor lost
 * access in the meantime: then do not show them what was opened.
 * @param at domain time, milliseconds
 */
export async function recordRead(
  tx: Tx,
  actor: PartyActor,
  caseId: string,
  parts: readonly DocumentPart[],
  at: number,
): Promise<boolean> {
  const key = await findTrailKey(tx, caseChain(caseId))
  if (!key) return false
  for (const part of parts) {
    const sealed = await sealDetail(key.publicKey, { read: part, actor: actor.ref })
    await appendRead(tx, { caseId, part, at, sealed })
  }
  return true
}
