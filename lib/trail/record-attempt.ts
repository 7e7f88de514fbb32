import { db } from '@/lib/db/client'
import { actorChainKey, appendAttempt } from '@/lib/db/trail'
import type { Ref } from '@/lib/policy/actor'
import { newChainPair, sealDetail, type TrailDetail } from './seal'

/**
 * A refusal, or the try to reach a case that this actor does not see, on the actor's own chain. In a transaction of
 * its own, so that it survives whatever is rolled back.
 * @param chain from `actorChain(actor)`
 * @param at domain time, milliseconds
 */
export async function recordAttempt(chain: Ref, at: number, detail: TrailDetail): Promise<void> {
  const key = await actorChainKey(db(), chain, await newChainPair(db(), `actor:${chain}`))
  await appendAttempt(db(), chain, at, await sealDetail(key, detail))
}
