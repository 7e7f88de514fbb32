import type { Ref } from '@/lib/policy'
import { personRef } from '@/lib/vault/references'
import { loadDirectory } from './load-directory'
import { snapshot } from './snapshot'

export interface PersonName {
  id: string
  name: string
  /** the first office they hold today, e.g. "Volunteer Advisor, Harbour"; null for none */
  office: string | null
}

/** Everybody by the reference that case tables hold. @param locale the reader's language, for the names of offices */
export async function personNames(locale = 'en'): Promise<Map<Ref, PersonName>> {
  const [{ people }, directory] = await Promise.all([snapshot(), loadDirectory(locale)])
  return new Map(
    people.map(({ id, name }) => [
      personRef(id),
      { id, name, office: directory.personById(id)?.offices[0]?.label ?? null },
    ]),
  )
}
