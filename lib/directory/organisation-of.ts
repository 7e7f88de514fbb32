import { DateTime } from 'luxon'
import { holds } from '@/lib/db/terms'
import type { OfficeRole } from '@/lib/policy'
import type { Organisation } from '@/lib/routing'
import { personRef } from '@/lib/vault/references'
import type { Snapshot } from './snapshot'

/**
 * Regions, offices and who holds them on that day, as routing asks for it; people by their reference as a party.
 * @param today a day of UTC, `YYYY-MM-DD`
 */
export function organisationOf(directory: Snapshot, today: string): Organisation {
  const people = new Map(directory.people.map((person) => [person.id, person]))
  return {
    regions: directory.regions.map(({ id, parentId }) => ({ id, parentId })),
    offices: directory.offices.map((office) => ({
      id: office.id,
      role: office.role as OfficeRole,
      regionId: office.regionId,
      members: directory.terms
        .filter((term) => term.officeId === office.id && holds(term, today))
        .map((term) => {
          const person = people.get(term.personId)
          return {
            ref: personRef(term.personId),
            awayUntil: person?.awayUntil ? endOfDay(person.awayUntil, person.timeZone) : null,
          }
        }),
    })),
  }
}

/** The last moment of a local day, in milliseconds. */
const endOfDay = (date: string, timeZone: string): number =>
  DateTime.fromISO(date, { zone: timeZone }).endOf('day').toMillis()
