import { withActor } from '@/lib/db/client'
import { trailState } from '@/lib/db/trail'
import { now } from '@/lib/deadlines/now'
import { centralPeople } from '@/lib/directory/central-people'
import { loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import type { TrailView } from './views'

/** Recomputes the trail of every case and says whether it is intact. Null for readers who may not ask. */
export async function trailIntact(actor: PersonActor): Promise<TrailView | null> {
  const at = await now()
  const directory = await loadDirectory(actor.locale, at)
  const state = await withActor(actor, (tx) => trailState(tx, centralPeople(directory)))
  return state && { intact: state.broken === 0, checkedAt: at }
}
