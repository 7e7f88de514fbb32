import type { Directory } from '@/lib/directory/load-directory'
import type { PersonActor, Ref } from '@/lib/policy'
import type { CaseFacts } from '@/lib/routing'
import { meetingRef, personRef } from '@/lib/vault/references'
import { regionOf } from '../load/case-directory'
import type { ConcernAnswers } from '../model/concern-views'
import { type CaseParticipants, noParticipants, routingFactsOf } from '../model/participants'
import { chosenRoute, wholeRoute } from './route'

type ConcernRouteAnswers = Pick<
  ConcernAnswers,
  | 'aboutKind'
  | 'aboutPersonId'
  | 'aboutOfficeId'
  | 'aboutMeetingId'
  | 'affectedPersonId'
  | 'regionId'
  | 'officeIds'
  | 'personIn'
  | 'excludedPersonIds'
  | 'excludedOfficeIds'
  | 'identity'
  | 'taken'
>

/** A reporter with an account who gives their name takes part as themselves, any other as their receipt. */
export const standsAsPerson = ({ identity, taken }: Pick<ConcernAnswers, 'identity' | 'taken'>): boolean =>
  identity === 'named' && taken === null

/**
 * Who and what a report about another person involves, who it must never reach, and every office that could ever be
 * asked: worked out before anyone reads the report.
 * @param about `subject` for a slip of another person, `respondent` for a concern
 */
export function planConcern(
  actor: PersonActor | null,
  answers: ConcernRouteAnswers,
  about: 'subject' | 'respondent',
  directory: Directory,
  at: number,
): { participants: CaseParticipants; facts: CaseFacts } {
  const { aboutKind, aboutPersonId, aboutOfficeId, aboutMeetingId } = answers
  const involvement: CaseParticipants['involvement'][number][] = [
    { kind: 'region', ref: answers.regionId, role: 'affected' },
  ]
  if (answers.affectedPersonId)
    involvement.push({ kind: 'person', ref: personRef(answers.affectedPersonId), role: 'affected' })
  const excluded = new Set<Ref>(answers.excludedPersonIds.map(personRef))
  if (aboutKind === 'person' && aboutPersonId)
    involvement.push({ kind: 'person', ref: personRef(aboutPersonId), role: about })
  if (aboutKind === 'office' && aboutOfficeId) {
    involvement.push({ kind: 'office', ref: aboutOfficeId, role: 'respondent' })
    for (const ref of seatsOf(directory, aboutOfficeId)) excluded.add(ref)
  }
  if (aboutKind === 'meeting' && aboutMeetingId) {
    involvement.push({ kind: 'meeting', ref: meetingRef(aboutMeetingId), role: 'affected' })
    for (const ref of runnersOf(directory, aboutMeetingId)) excluded.add(ref)
  }
  if (actor && standsAsPerson(answers)) involvement.push({ kind: 'person', ref: actor.ref, role: 'reporter' })
  // a confidential reporter must not handle their own report, and exclusion does that without naming them as the
  // reporter; an officer who wrote down another person's report is no reporter
  else if (actor !== null && isConfidential(answers)) excluded.add(actor.ref)

  const participants: CaseParticipants = {
    ...noParticipants,
    excludedPeople: [...excluded],
    excludedOffices: [
      ...new Set([
        ...answers.excludedOfficeIds,
        ...(aboutKind === 'office' && aboutOfficeId ? [aboutOfficeId] : []),
      ]),
    ],
    involvement,
    route: chosenRoute(answers.officeIds, answers.personIn),
  }
  const org = directory.organisation
  const identified = aboutKind === 'person'
  const facts = routingFactsOf(participants, { identified }, org, regionOf(participants, directory), at)
  return { participants: { ...participants, route: wholeRoute(participants.route, facts, org) }, facts }
}

const isConfidential = ({ identity, taken }: ConcernRouteAnswers): boolean =>
  identity === 'confidential' && taken === null

const seatsOf = (directory: Directory, officeId: string): Ref[] =>
  directory.organisation.offices.find((office) => office.id === officeId)?.members.map((seat) => seat.ref) ??
  []

const runnersOf = (directory: Directory, meetingId: string): Ref[] =>
  directory
    .people()
    .filter((person) => directory.meetingsOf(person.id).some((meeting) => meeting.id === meetingId))
    .map((person) => person.ref)
