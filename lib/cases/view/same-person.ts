import { withActor } from '@/lib/db/client'
import { samePersonFiles } from '@/lib/db/outcomes'
import { now } from '@/lib/deadlines/now'
import { centralPeople } from '@/lib/directory/central-people'
import { loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import type { CodeName } from '../model/views'

/**
 * For Central Office: the other open files that are about the same person as this one, by their two words alone, so that
 * those who look after them can be brought together. Empty for everyone else. What somebody reported of themselves is
 * never among them, nor anything in which somebody of a Central Office has a part.
 */
export async function samePerson(actor: PersonActor, name: CodeName): Promise<CodeName[]> {
  const directory = await loadDirectory(actor.locale, await now())
  const pairs = await withActor(actor, (tx) => samePersonFiles(tx, centralPeople(directory)))
  return pairs.flatMap(([one, other]) => (one === name ? [other] : other === name ? [one] : [])).sort()
}
