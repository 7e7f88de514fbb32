import type { Directory } from '@/lib/directory/load-directory'
import type { PersonActor } from '@/lib/policy'
import type { CaseFacts } from '@/lib/routing'
import { meetingRef, personRef } from '@/lib/vault/references'
import { chosenRoute, wholeRoute } from '../effects/route'
import { homeRegion } from '../load/case-directory'
import type { CaseParticipants } from '../model/participants'
import type { SlipAnswers } from '../model/views'

type RouteAnswers = Pick<SlipAnswers, 'officeIds' | 'personIn' | 'excludedPersonIds' | 'meetingIds'>

/** Routing's view of a report that has not been sent yet. */
export function factsOfAnswers(
  actor: PersonActor,
  answers: RouteAnswers,
  directory: Directory,
  at: number,
): CaseFacts {
  const touched = answers.meetingIds.flatMap((id) => directory.meeting(meetingRef(id))?.regionId ?? [])
  const chosen = directory.organisation.offices.find((office) => answers.officeIds.includes(office.id))
  return {
    at,
    regionId: homeRegion(actor.ref, directory) ?? touched[0] ?? chosen?.regionId ?? '',
    chosenOfficeIds: answers.officeIds,
    personIn: Object.fromEntries(
      Object.entries(answers.personIn).map(([officeId, personId]) => [officeId, personRef(personId)]),
    ),
    peopleInvolved: [actor.ref],
    involvedOffices: [],
    identified: true,
    excluded: { people: answers.excludedPersonIds.map(personRef), offices: [] },
    asked: [],
    tookPart: { handled: [], seconded: [], reviewed: [] },
  }
}

/** Every office that could ever be asked about a report that has not been sent yet. */
export function planRoute(
  actor: PersonActor,
  answers: RouteAnswers,
  directory: Directory,
  at: number,
): CaseParticipants['route'] {
  const facts = factsOfAnswers(actor, answers, directory, at)
  return wholeRoute(chosenRoute(answers.officeIds, answers.personIn), facts, directory.organisation)
}
