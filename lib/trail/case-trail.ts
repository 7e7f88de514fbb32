import type { Tx } from '@/lib/db/client'
import { findTrailKey, type TrailKeyRow } from '@/lib/db/trail'
import { newChainPair, sealDetail, type TrailDetail } from './seal'

/** The chain of one case, as `trail_entry.chain` names it. */
export const caseChain = (caseId: string): string => `case:${caseId}`

/** For `CaseCommit.open.trailKey` and the first `CaseCommit.trail` of a new case. */
export async function beginCaseTrail(
  tx: Tx,
  caseId: string,
  detail: TrailDetail,
): Promise<{ trailKey: TrailKeyRow; trail: Uint8Array }> {
  const trailKey = await newChainPair(tx, caseChain(caseId))
  return { trailKey, trail: await sealDetail(trailKey.publicKey, detail) }
}

/** For `CaseCommit.trail` of every later act. Throws for a case this actor does not see. */
export async function sealCaseDetail(tx: Tx, caseId: string, detail: TrailDetail): Promise<Uint8Array> {
  const key = await findTrailKey(tx, caseChain(caseId))
  if (!key) throw new Error('this case has no trail to write to')
  return sealDetail(key.publicKey, detail)
}
