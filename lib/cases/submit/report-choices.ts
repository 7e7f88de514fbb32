import { now } from '@/lib/deadlines/now'
import { type Directory, loadDirectory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import { fallbackRoute, officesOfRoute } from '@/lib/routing'
import type { ReportChoices } from '../model/views'
import { factsOfAnswers } from './plan-route'

/**
 * What the report can offer this person: the meetings they run, the offices of their region and above with the people
 * in them, and the people they may exclude. Never themselves: no person acts in their own cause.
 */
export async function reportChoices(actor: PersonActor): Promise<ReportChoices> {
  const at = await now()
  const directory = await loadDirectory(actor.locale, at)
  const nothing = { officeIds: [], personIn: {}, excludedPersonIds: [], meetingIds: [] }
  const facts = factsOfAnswers(actor, nothing, directory, at)
  const offices = officesOfRoute(directory.organisation, facts)
  const people = (officeId: string) =>
    membersOf(directory, officeId).filter((person) => person.ref !== actor.ref)
  const askable = new Set(fallbackRoute(directory.organisation, facts).steps.map((step) => step.officeId))
  return {
    meetings: directory.meetingsOf(actor.personId).map((meeting) => ({
      id: meeting.id,
      name: meeting.name,
      next: meeting.nextAfter(at),
    })),
    offices: offices.flatMap((office) => {
      const known = directory.office(office.id)
      // Independent Reviewers are the last stop, not a first address; a vacant office gives no answer
      if (!known || known.role === 'independentReviewer' || people(office.id).length === 0) return []
      return [
        {
          id: office.id,
          role: known.role,
          region: known.region,
          people: people(office.id).map(({ id, name, awayUntil }) => ({
            id,
            name,
            away: awayUntil !== null,
          })),
        },
      ]
    }),
    excludable: [
      ...new Map(
        offices
          .filter((office) => askable.has(office.id) || office.members.length > 0)
          .flatMap((office) =>
            people(office.id).map(
              ({ id, name }) => [id, { id, name, office: directory.office(office.id)?.label ?? '' }] as const,
            ),
          ),
      ).values(),
    ],
  }
}

const membersOf = (directory: Directory, officeId: string) =>
  (directory.organisation.offices.find((office) => office.id === officeId)?.members ?? []).flatMap(
    (seat) => directory.person(seat.ref) ?? [],
  )
