import { holds, termDay } from '@/lib/db/terms'
import { now } from '@/lib/deadlines/now'
import type { OfficeRole } from '@/lib/policy'
import { snapshot } from './snapshot'

export interface PersonEntry {
  id: string
  name: string
  email: string
  /** held today */
  offices: { role: OfficeRole; region: string }[]
  facilitates: boolean
  /** names of the meetings this person runs */
  meetings: string[]
  administers: boolean
}

/** Everyone in the directory, by name, with what they do today. */
export async function listPeople(): Promise<PersonEntry[]> {
  const [directory, at] = await Promise.all([snapshot(), now()])
  const today = termDay(at)
  const regions = new Map(directory.regions.map((region) => [region.id, region.name]))
  const offices = new Map(directory.offices.map((office) => [office.id, office]))
  const meetings = new Map(directory.meetings.map((meeting) => [meeting.id, meeting.name]))
  return directory.people.map(({ id, name, email }) => ({
    id,
    name,
    email,
    offices: directory.terms
      .filter((term) => term.personId === id && holds(term, today))
      .flatMap((term) => offices.get(term.officeId) ?? [])
      .map((office) => ({ role: office.role as OfficeRole, region: regions.get(office.regionId) ?? '' })),
    facilitates: directory.facilitatorTerms.some((term) => term.personId === id && holds(term, today)),
    meetings: directory.runs
      .filter((run) => run.personId === id)
      .flatMap((run) => meetings.get(run.meetingId) ?? []),
    administers: directory.administrators.some((one) => one.personId === id),
  }))
}
