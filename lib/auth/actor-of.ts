import { db } from '@/lib/db/client'
import { termDay } from '@/lib/db/terms'
import type { OfficeRole, PersonActor } from '@/lib/policy/actor'
import { memberRef, personRef } from '@/lib/vault/references'

interface Row {
  locale: string
  timeZone: string
  facilitates: boolean
  administers: boolean
  offices: { officeId: string; role: OfficeRole; regionId: string }[]
}

/**
 * This person as an actor; null when there is no such person. One database query, because every page needs it.
 * @param at domain time in milliseconds
 */
export async function actorOf(personId: string, at: number): Promise<PersonActor | null> {
  const today = termDay(at)
  const [row] = await db().$queryRaw<Row[]>`
    select p.locale, p.time_zone as "timeZone",
      exists (select from facilitator_term f where f.person_id = p.id
        and f.from_on <= ${today} and (f.until_on is null or f.until_on >= ${today})) as facilitates,
      exists (select from administrator a where a.person_id = p.id) as administers,
      coalesce((select json_agg(json_build_object('officeId', o.id, 'role', o.role, 'regionId', o.region_id))
        from office_term t join office o on o.id = t.office_id where t.person_id = p.id
        and t.from_on <= ${today} and (t.until_on is null or t.until_on >= ${today})), '[]') as offices
    from person p where p.id = ${personId}`
  if (!row) return null
  return {
    kind: 'person',
    personId,
    ref: personRef(personId),
    memberRef: memberRef(personId),
    // offices are not people: their reference is their id
    offices: row.offices.map((office) => ({ ...office, ref: office.officeId })),
    facilitates: row.facilitates,
    administersDirectory: row.administers,
    locale: row.locale,
    timeZone: row.timeZone,
  }
}
