import { DateTime } from 'luxon'
import { holds } from '@/lib/db/terms'
import type { OfficeRole, Ref } from '@/lib/policy'
import type { Organisation } from '@/lib/routing'
import { personRef } from '@/lib/vault/references'
import type { Snapshot } from './snapshot'

/**
 * Regions, offices and their holders on that day, in the shape that routing needs; people by their person
 * reference.
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

/**
 * People who handle as many open cases as their own limit allows. @param open cases handled by each; missing
 * means 0
 */
export function atTheirLimit(people: Snapshot['people'], open: ReadonlyMap<Ref, number>): Set<Ref> {
  const full = people.filter(
    (person) => person.caseLimit !== null && (open.get(personRef(person.id)) ?? 0) >= person.caseLimit,
  )
  return new Set(full.map((person) => personRef(person.id)))
}

/** The same organisation, with `atLimit` on every seat of a person at their limit. */
export const withFullDesks = (org: Organisation, full: ReadonlySet<Ref>): Organisation => ({
  regions: org.regions,
  offices: org.offices.map((office) => ({
    ...office,
    members: office.members.map((seat) => (full.has(seat.ref) ? { ...seat, atLimit: true } : seat)),
  })),
})

/** The end of a local day, in milliseconds. */
const endOfDay = (date: string, timeZone: string): number =>
  DateTime.fromISO(date, { zone: timeZone }).endOf('day').toMillis()
