import type { InvolvementKind, InvolvementRole } from '@/lib/db/commit'
import {
  type ActFacts,
  defaultWhoMayImpose,
  type FileKind,
  type OfficeRole,
  type PartyActor,
  type Ref,
} from '@/lib/policy'
import type { CaseFacts, Organisation } from '@/lib/routing'
import type { CaseWorkflowName } from '@/machines'
import type { Capacity } from '@/machines/effects'
import type { Source } from '@/machines/shared/events'

/** What the rows of one case say about people, the same for every reader. */
export interface CaseParticipants {
  live: readonly { holderRef: Ref; capacity: Capacity }[]
  /** capacities that have ended */
  ended: readonly { holderRef: Ref; capacity: Capacity }[]
  excludedPeople: readonly Ref[]
  excludedOffices: readonly string[]
  involvement: readonly { kind: InvolvementKind; ref: Ref; role: InvolvementRole }[]
  /** the route in the order of its steps; `since` null: planned, not yet asked. Step 0 is what the reporter chose. */
  route: readonly { officeId: string; personRef: Ref | null; step: number; since: number | null }[]
  /** who did something in a capacity; having been asked and never answered is no part in a case */
  acted: readonly { ref: Ref; capacity: Capacity }[]
  /** the person who declared the conflict of interest that waits for an answer, or was last answered */
  conflictOfInterestDeclarerRef: Ref | null
}

/** For a case without any participant yet. */
export const noParticipants: CaseParticipants = {
  live: [],
  ended: [],
  excludedPeople: [],
  excludedOffices: [],
  involvement: [],
  route: [],
  acted: [],
  conflictOfInterestDeclarerRef: null,
}

/** What the workflow's state says that policy asks for. */
export interface StateFacts {
  workflow: CaseWorkflowName
  kind: FileKind
  source: Source
  conflictOfInterestState: ActFacts['conflictOfInterestState']
  proposedBy: ActFacts['proposedBy']
  /** the sides that asked for a review since it was last at an end */
  reviewAskedBy: readonly Capacity[]
  /** the decision that waits, or is in force, was imposed */
  decisionImposed: boolean
  /** the respondent is known to the directory, or needs not be */
  identified: boolean
}

export const capacitiesOf = (participants: CaseParticipants, ref: Ref): Capacity[] => [
  ...new Set(participants.live.filter((row) => row.holderRef === ref).map((row) => row.capacity)),
]

/** The people involved in one of these roles. */
export const peopleInvolved = (
  { involvement }: Pick<CaseParticipants, 'involvement'>,
  ...roles: InvolvementRole[]
): Ref[] =>
  involvement.filter((row) => row.kind === 'person' && roles.includes(row.role)).map((row) => row.ref)

/** The subject or respondent, as far as the directory knows them. */
export const peopleItIsAbout = (participants: Pick<CaseParticipants, 'involvement'>): Ref[] =>
  peopleInvolved(participants, 'subject', 'respondent')

/** Policy's facts about one person and one case. */
export function actFactsOf(
  actor: PartyActor,
  participants: CaseParticipants,
  state: StateFacts,
  org: Organisation,
  whoMayImpose: readonly OfficeRole[] = defaultWhoMayImpose,
): ActFacts {
  const officeId = officeOf(actor.ref, participants, org)
  const handler = participants.live.find((row) => row.capacity === 'handler')
  return {
    isSystem: false,
    capacities: capacitiesOf(participants, actor.ref),
    heldEarlier: [
      ...new Set(
        participants.ended
          .filter((row) => row.holderRef === actor.ref && tookPart(participants, row))
          .map((row) => row.capacity),
      ),
    ],
    // an exclusion keeps them from handling the case, but a subject or respondent is heard all the same
    excluded: participants.excludedPeople.includes(actor.ref) && !isPersonItIsAbout(participants, actor.ref),
    source: state.source,
    actorIsSubject: peopleItIsAbout(participants).includes(actor.ref),
    actorIsReporter: peopleInvolved(participants, 'reporter').includes(actor.ref),
    actorIsAffected: peopleInvolved(participants, 'affected').includes(actor.ref),
    actorOfficeId: officeId,
    actorOfficeRole: org.offices.find((office) => office.id === officeId)?.role ?? null,
    handlerOfficeId: handler ? officeOf(handler.holderRef, participants, org) : null,
    declaredConflictOfInterest: participants.conflictOfInterestDeclarerRef === actor.ref,
    conflictOfInterestState: state.conflictOfInterestState,
    proposedBy: state.proposedBy,
    reviewAskedBefore: capacitiesOf(participants, actor.ref).some((one) => state.reviewAskedBy.includes(one)),
    decisionImposed: state.decisionImposed,
    whoMayImpose,
  }
}

const isPersonItIsAbout = (participants: CaseParticipants, ref: Ref): boolean =>
  capacitiesOf(participants, ref).some((capacity) => capacity === 'subject' || capacity === 'respondent')

/**
 * The office through which a person acts in this case: the one that was asked for them, the latest first, so that a
 * person with two offices is not counted as two; else any office they hold.
 */
export function officeOf(ref: Ref, participants: CaseParticipants, org: Organisation): string | null {
  const held = org.offices.filter((office) => office.members.some((seat) => seat.ref === ref))
  const asked = participants.route
    .filter((row) => row.since !== null && (row.personRef === null || row.personRef === ref))
    .sort((a, b) => (b.since ?? 0) - (a.since ?? 0) || b.step - a.step)
    .find((row) => held.some((office) => office.id === row.officeId))
  return asked?.officeId ?? held[0]?.id ?? null
}

/** Routing's facts about one case at one moment. */
export function routingFactsOf(
  participants: CaseParticipants,
  { identified }: Pick<StateFacts, 'identified'>,
  org: Organisation,
  regionId: string,
  at: number,
): CaseFacts {
  const everyone = [...participants.live, ...participants.ended]
  const held = (...capacities: Capacity[]) =>
    everyone
      .filter((row) => capacities.includes(row.capacity) && tookPart(participants, row))
      .map((row) => row.holderRef)
  const chosen = participants.route.filter((row) => row.step === 0)
  return {
    at,
    regionId,
    chosenOfficeIds: [...new Set(chosen.map((row) => row.officeId))],
    // a deadline cannot grant keys, so it asks only offices that have one already
    ...(participants.route.length > 0
      ? { planned: [...new Set(participants.route.map((row) => row.officeId))] }
      : {}),
    personIn: Object.fromEntries(
      chosen.flatMap((row) => (row.personRef === null ? [] : [[row.officeId, row.personRef]])),
    ),
    peopleInvolved: peopleInvolved(participants, 'subject', 'respondent', 'reporter', 'affected'),
    involvedOffices: officesInvolved(participants, org),
    identified: identified || isPlaced(participants),
    excluded: { people: participants.excludedPeople, offices: participants.excludedOffices },
    asked: participants.route
      .filter((row) => row.since !== null)
      .map((row) => ({ officeId: row.officeId, ref: row.personRef })),
    tookPart: {
      handled: held('handler'),
      seconded: held('secondApprover', 'temporaryMeasureApprover', 'exceptionApprover'),
      reviewed: held('reviewer', 'conflictJudge'),
    },
  }
}

/**
 * Offices the concern is about, and the offices of a respondent: no one handles a concern about a colleague in their
 * office. Not the Independent Reviewers: no office comes after them, and they are two people without other roles.
 */
const officesInvolved = (participants: CaseParticipants, org: Organisation): string[] => {
  const respondents = peopleInvolved(participants, 'respondent')
  const named = participants.involvement.filter((row) => row.kind === 'office' && row.role === 'respondent')
  const theirs = org.offices.filter(
    ({ role, members }) =>
      role !== 'independentReviewer' && members.some((seat) => respondents.includes(seat.ref)),
  )
  return [...named.map((row) => row.ref), ...theirs.map((office) => office.id)]
}

/** No respondent yet, but a named office or meeting lets routing exclude the right people. */
const isPlaced = ({ involvement }: CaseParticipants): boolean =>
  involvement.some((row) => row.kind === 'meeting' || (row.kind === 'office' && row.role === 'respondent'))

/** A handler has accepted; a second approver or reviewer counts once they have acted. */
const tookPart = (participants: CaseParticipants, row: CaseParticipants['live'][number]): boolean =>
  row.capacity === 'handler' ||
  participants.acted.some((act) => act.ref === row.holderRef && act.capacity === row.capacity)

/**
 * Everyone who was asked in this capacity before, so that the next request goes to another person. A second approver
 * who answered can be asked about the next decision too; a second review needs another reviewer.
 */
export function askedInCapacity(
  participants: CaseParticipants,
  org: Organisation,
  capacity: Capacity,
): CaseFacts['asked'] {
  return [...participants.live, ...participants.ended]
    .filter((row) => row.capacity === capacity)
    .filter(
      (row) =>
        capacity !== 'secondApprover' ||
        !participants.acted.some((act) => act.ref === row.holderRef && act.capacity === capacity),
    )
    .flatMap((row) =>
      org.offices
        .filter((office) => office.members.some((seat) => seat.ref === row.holderRef))
        .map((office) => ({ officeId: office.id, ref: row.holderRef })),
    )
}
