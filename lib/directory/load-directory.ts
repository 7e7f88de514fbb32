import { holds, termDay } from '@/lib/db/terms'
import { nextDate } from '@/lib/deadlines/next-dates'
import { now } from '@/lib/deadlines/now'
import type { OfficeRole, Ref } from '@/lib/policy'
import type { Organisation } from '@/lib/routing'
import { meetingRef, personRef } from '@/lib/vault/references'
import { type OfficeLabel, officeLabels } from './office-label'
import { openCasesOf } from './open-cases-of'
import { atTheirLimit, organisationOf, withFullDesks } from './organisation-of'
import { type Snapshot, snapshot } from './snapshot'

/** The directory as of one reading. People and meetings are keyed by the references that case tables hold. */
export interface Directory {
  organisation: Organisation
  /** null for a reference that the directory does not know */
  person(ref: Ref): DirectoryPerson | null
  personById(id: string): DirectoryPerson | null
  /** everyone, by name */
  people(): readonly DirectoryPerson[]
  /** every region, by name */
  regions(): readonly DirectoryRegion[]
  /** every meeting, by name */
  meetings(): readonly DirectoryMeeting[]
  meeting(ref: Ref): DirectoryMeeting | null
  meetingById(id: string): DirectoryMeeting | null
  office(id: string): DirectoryOffice | null
  /** the meetings this person runs, by name */
  meetingsOf(personId: string): DirectoryMeeting[]
}

export interface DirectoryRegion {
  id: string
  parentId: string | null
  name: string
  country: string
}

export interface DirectoryPerson {
  id: string
  ref: Ref
  name: string
  timeZone: string
  /** the region where they facilitate today; null when they do not */
  regionId: string | null
  /** the offices they hold today */
  offices: DirectoryOffice[]
  /** last day of a present or coming absence; null otherwise */
  awayUntil: string | null
}

export interface DirectoryMeeting {
  id: string
  ref: Ref
  name: string
  regionId: string
  /** start of the next occurrence after `at`, both milliseconds */
  nextAfter(at: number): number
}

export interface DirectoryOffice {
  id: string
  role: OfficeRole
  regionId: string
  region: string
  /** in the reader's language, e.g. "Volunteer Advisor, Harbour" */
  label: string
}

/**
 * Each snapshot is prepared once for each language and day, so that a page does not compute thousands of
 * references.
 */
const workedOut = new WeakMap<Snapshot, Map<string, Promise<Directory>>>()

/**
 * @param locale the reader's language, for the names of offices
 * @param at domain time in milliseconds; now when left out
 */
export async function loadDirectory(locale = 'en', at?: number): Promise<Directory> {
  const [reading, moment] = await Promise.all([snapshot(), at ?? now()])
  const today = termDay(moment)
  const known = workedOut.get(reading) ?? new Map<string, Promise<Directory>>()
  workedOut.set(reading, known)
  const directory =
    known.get(`${locale} ${today}`) ?? officeLabels(locale).then((label) => workOut(reading, label, today))
  known.set(`${locale} ${today}`, directory)
  return withLimits(await directory, reading)
}

/** Case limits are checked each time: the count changes with every case, and few people have set a limit. */
async function withLimits(directory: Directory, { people }: Snapshot): Promise<Directory> {
  const limited = people.filter((person) => person.caseLimit !== null)
  if (limited.length === 0) return directory
  const open = await openCasesOf(limited.map((person) => personRef(person.id)))
  return { ...directory, organisation: withFullDesks(directory.organisation, atTheirLimit(limited, open)) }
}

function workOut(reading: Snapshot, label: OfficeLabel, today: string): Directory {
  const offices = officesOf(reading, label)
  const people = indexed(peopleOf(reading, offices, today))
  const meetings = indexed(reading.meetings.map(toMeeting))
  const regions = byName(
    reading.regions.map(({ id, parentId, name, country }) => ({ id, parentId, name, country })),
  )
  const runs = Map.groupBy(reading.runs, (run) => run.personId)
  return {
    organisation: organisationOf(reading, today),
    person: people.byRef,
    personById: people.byId,
    people: () => people.all,
    regions: () => regions,
    meetings: () => meetings.all,
    meeting: meetings.byRef,
    meetingById: meetings.byId,
    office: (id) => offices.get(id) ?? null,
    meetingsOf: (personId) =>
      (runs.get(personId) ?? [])
        .flatMap((run) => meetings.byId(run.meetingId) ?? [])
        .sort((one, other) => one.name.localeCompare(other.name)),
  }
}

function officesOf(reading: Snapshot, label: OfficeLabel) {
  const regions = new Map(reading.regions.map((region) => [region.id, region.name]))
  return new Map<string, DirectoryOffice>(
    reading.offices.map((office) => {
      const role = office.role as OfficeRole
      const region = regions.get(office.regionId) ?? ''
      return [
        office.id,
        { id: office.id, role, regionId: office.regionId, region, label: label(role, region) },
      ]
    }),
  )
}

function peopleOf(
  reading: Snapshot,
  offices: ReadonlyMap<string, DirectoryOffice>,
  today: string,
): DirectoryPerson[] {
  const held = Map.groupBy(
    reading.terms.filter((term) => holds(term, today)),
    (term) => term.personId,
  )
  const facilitates = new Map(
    reading.facilitatorTerms
      .filter((term) => holds(term, today))
      .map((term) => [term.personId, term.regionId]),
  )
  return reading.people.map((person) => ({
    id: person.id,
    ref: personRef(person.id),
    name: person.name,
    timeZone: person.timeZone,
    regionId: facilitates.get(person.id) ?? null,
    offices: (held.get(person.id) ?? []).flatMap((term) => offices.get(term.officeId) ?? []),
    awayUntil: person.awayUntil && person.awayUntil >= today ? person.awayUntil : null,
  }))
}

const toMeeting = (meeting: Snapshot['meetings'][number]): DirectoryMeeting => ({
  id: meeting.id,
  ref: meetingRef(meeting.id),
  name: meeting.name,
  regionId: meeting.regionId,
  nextAfter: (at) => nextDate(meeting, at).startsAt,
})

const byName = <T extends { name: string }>(all: readonly T[]): T[] =>
  [...all].sort((one, other) => one.name.localeCompare(other.name))

function indexed<T extends { id: string; ref: Ref; name: string }>(all: readonly T[]) {
  const byId = new Map(all.map((one) => [one.id, one]))
  const byRef = new Map(all.map((one) => [one.ref, one]))
  return {
    all: byName(all),
    byId: (id: string): T | null => byId.get(id) ?? null,
    byRef: (ref: Ref): T | null => byRef.get(ref) ?? null,
  }
}
