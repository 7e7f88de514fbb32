import type { PartyActor, Ref } from '@/lib/policy'
import { actorChain } from '@/lib/vault/references'

/** The chain on which this actor's refused attempts stand. A receipt's is its own: it leads to nobody. */
export const chainOf = (actor: PartyActor): Ref =>
  actorChain(actor.kind === 'person' ? actor.personId : actor.ref)
