import { withActor } from '@/lib/db/client'
import { samePersonFiles } from '@/lib/db/outcomes'
import { now } from '@/lib/deadlines/now'
import { centralPeople } from '@/lib/directory/central-people'
import { loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import type { CodeName } from '../model/views'

/**
 * For Central Office: the case names of other open cases about the same person, so that their handlers can be brought
 * together. Empty for everyone else. Never includes a self-report, nor a case in which a member of a Central Office
 * takes part.
 */
export async function samePerson(actor: PersonActor, name: CodeName): Promise<CodeName[]> {
  const directory = await loadDirectory(actor.locale, await now())
  const pairs = await withActor(actor, (tx) => samePersonFiles(tx, centralPeople(directory)))
  return pairs.flatMap(([one, other]) => (one === name ? [other] : other === name ? [one] : [])).sort()
}
