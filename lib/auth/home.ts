import type { PersonActor } from '@/lib/policy/actor'

/** The page that lists what waits for this actor, used when no other destination is known. */
export const homeOf = (actor: PersonActor | null): string =>
  actor && actor.offices.length > 0 ? '/desk' : '/my'
