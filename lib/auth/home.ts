import type { PersonActor } from '@/lib/policy/actor'

/** Where somebody finds what waits for them, when nothing said where they were going. */
export const homeOf = (actor: PersonActor | null): string =>
  actor && actor.offices.length > 0 ? '/desk' : '/my'
