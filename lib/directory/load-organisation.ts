import { DateTime } from 'luxon'
import { now } from '@/lib/clocks/now'
import type { OfficeRole } from '@/lib/policy'
import type { Organisation } from '@/lib/routing'
import { personRef } from '@/lib/vault/references'
import { holds, type Snapshot, snapshot, termDay } from './snapshot'

/**
 * Regions, offices and who holds them on that day, as routing asks for it; people by their reference as a party.
 * @param at domain time in milliseconds; now when left out
 */
export async function loadOrganisation(at?: number): Promise<Organisation> {
  return organisationOf(await snapshot(), at ?? (await now()))
}

/** The same from a reading of the directory that is at hand. */
export function organisationOf(directory: Snapshot, at: number): Organisation {
  const today = termDay(at)
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
