import { now } from '@/lib/deadlines/now'
import { type Directory, type DirectoryPerson, loadDirectory } from '@/lib/directory/load-directory'
import { officeMay, type PersonActor } from '@/lib/policy'
import type { ConcernChoices } from '../model/concern-views'

/**
 * What a report about another volunteer can offer. A visitor, who is not signed in, sees places, kinds of office and
 * meetings, and no name: the same page for every visitor, and it does not tell who is away, new or spoken of.
 */
export async function concernChoices(actor: PersonActor | null): Promise<ConcernChoices> {
  const directory = await loadDirectory(actor?.locale, await now())
  const people = actor ? directory.people().filter((person) => person.ref !== actor.ref) : []
  const member = (officeId: string) => people.filter((one) => one.offices.some(({ id }) => id === officeId))
  return {
    signedIn: actor !== null,
    mayTake: actor?.offices.some(({ role }) => officeMay(role, 'takeReports')) ?? false,
    regions: directory.regions(),
    offices: directory.organisation.offices.flatMap(({ id }) => {
      const office = directory.office(id)
      if (!office) return []
      return [
        {
          id,
          role: office.role,
          regionId: office.regionId,
          label: office.label,
          people: member(id).map((one) => ({ id: one.id, name: one.name, away: one.awayUntil !== null })),
        },
      ]
    }),
    meetings: directory.meetings().map(({ id, regionId, name }) => ({ id, regionId, name })),
    people: people.map((one) => ({ id: one.id, name: one.name, about: aboutOf(one, directory) })),
  }
}

/** What helps to tell two people of one name apart: an office they hold, else the meetings they run. */
const aboutOf = (person: DirectoryPerson, directory: Directory): string =>
  person.offices[0]?.label ??
  directory
    .meetingsOf(person.id)
    .map((meeting) => meeting.name)
    .join(', ')
