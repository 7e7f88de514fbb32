import { db } from '@/lib/db/client'
import { memberOf, personOf } from '@/lib/db/references'
import type { Ref } from '@/lib/policy'

/**
 * How many open cases each of these people handles; people without any are not in the map. Numbers alone. NB:
 * does not check who asks.
 */
export async function openCasesOf(people: readonly Ref[]): Promise<ReadonlyMap<Ref, number>> {
  const rows = await db().$queryRaw<{ ref: Ref; open: number }[]>`
    select ref, open::int from handling_counts(${people.map(memberOf)}::text[])`
  return new Map(rows.map(({ ref, open }) => [personOf(ref), open]))
}
