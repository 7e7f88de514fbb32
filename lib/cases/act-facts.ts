import type { ConcernKind, ConcernRole } from '@/lib/db/gate'
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
import type { Source } from '@/machines/parts/events'

/** What the rows of one case say about people, whoever asks. */
export interface CaseStanding {
  live: readonly { holderRef: Ref; capacity: Capacity }[]
  /** everyone who stood so earlier and does not any more */
  ended: readonly { holderRef: Ref; capacity: Capacity }[]
  excludedPeople: readonly Ref[]
  excludedOffices: readonly string[]
  concerns: readonly { kind: ConcernKind; ref: Ref; role: ConcernRole }[]
  /** the route in the order of its steps; `since` null: planned, not yet asked. Step 0 is what the reporter chose. */
  route: readonly { officeId: string; personRef: Ref | null; step: number; since: number | null }[]
  /** who did something in a capacity; having been asked and never answered is no part in a case */
  acted: readonly { ref: Ref; capacity: Capacity }[]
  /** the person who declared the tie that waits for an answer, or was last answered */
  tieDeclarerRef: Ref | null
}

/** A file that nobody has come to yet. */
export const nobodyYet: CaseStanding = {
  live: [],
  ended: [],
  excludedPeople: [],
  excludedOffices: [],
  concerns: [],
  route: [],
  acted: [],
  tieDeclarerRef: null,
}

/** What the workflow's state says that policy asks for. */
export interface StateFacts {
  workflow: CaseWorkflowName
  kind: FileKind
  source: Source
  tieState: ActFacts['tieState']
  proposedBy: ActFacts['proposedBy']
  /** the sides that asked for a review since it was last at an end */
  reviewAskedBy: readonly Capacity[]
  /** the decision that waits, or stands, was imposed */
  decisionImposed: boolean
  /** whom it concerns is known to the directory, or needs not be */
  identified: boolean
}

export const capacitiesOf = (standing: CaseStanding, ref: Ref): Capacity[] => [
  ...new Set(standing.live.filter((row) => row.holderRef === ref).map((row) => row.capacity)),
]

/** The people whom it touches in one of these roles. */
export const concerned = ({ concerns }: Pick<CaseStanding, 'concerns'>, ...roles: ConcernRole[]): Ref[] =>
  concerns.filter((row) => row.kind === 'person' && roles.includes(row.role)).map((row) => row.ref)

/** Whom it is about, as far as the directory knows them. */
export const whomItIsAbout = (standing: Pick<CaseStanding, 'concerns'>): Ref[] =>
  concerned(standing, 'subject', 'respondent')

/** Policy's facts about one person and one case. */
export function actFactsOf(
  actor: PartyActor,
  standing: CaseStanding,
  state: StateFacts,
  org: Organisation,
  whoMayImpose: readonly OfficeRole[] = defaultWhoMayImpose,
): ActFacts {
  const officeId = officeOf(actor.ref, standing, org)
  const handler = standing.live.find((row) => row.capacity === 'handler')
  return {
    isSystem: false,
    capacities: capacitiesOf(standing, actor.ref),
    heldEarlier: [
      ...new Set(
        standing.ended
          .filter((row) => row.holderRef === actor.ref && tookPart(standing, row))
          .map((row) => row.capacity),
      ),
    ],
    // kept from handling it, whoever it is about is heard all the same
    excluded: standing.excludedPeople.includes(actor.ref) && !standsAsWhomItIsAbout(standing, actor.ref),
    source: state.source,
    actorIsSubject: whomItIsAbout(standing).includes(actor.ref),
    actorIsReporter: concerned(standing, 'reporter').includes(actor.ref),
    actorIsAffected: concerned(standing, 'affected').includes(actor.ref),
    actorOfficeId: officeId,
    actorOfficeRole: org.offices.find((office) => office.id === officeId)?.role ?? null,
    handlerOfficeId: handler ? officeOf(handler.holderRef, standing, org) : null,
    declaredTheTie: standing.tieDeclarerRef === actor.ref,
    tieState: state.tieState,
    proposedBy: state.proposedBy,
    reviewAskedBefore: capacitiesOf(standing, actor.ref).some((one) => state.reviewAskedBy.includes(one)),
    decisionImposed: state.decisionImposed,
    whoMayImpose,
  }
}

const standsAsWhomItIsAbout = (standing: CaseStanding, ref: Ref): boolean =>
  capacitiesOf(standing, ref).some((capacity) => capacity === 'subject' || capacity === 'respondent')

/**
 * The office in which somebody acts in this case: the one that was asked for them, the latest first, so that a person
 * with two offices is not counted as two; else any office they hold.
 */
export function officeOf(ref: Ref, standing: CaseStanding, org: Organisation): string | null {
  const held = org.offices.filter((office) => office.members.some((seat) => seat.ref === ref))
  const asked = standing.route
    .filter((row) => row.since !== null && (row.personRef === null || row.personRef === ref))
    .sort((a, b) => (b.since ?? 0) - (a.since ?? 0) || b.step - a.step)
    .find((row) => held.some((office) => office.id === row.officeId))
  return asked?.officeId ?? held[0]?.id ?? null
}

/** Routing's facts about one case at one moment. */
export function routingFactsOf(
  standing: CaseStanding,
  { identified }: Pick<StateFacts, 'identified'>,
  org: Organisation,
  regionId: string,
  at: number,
): CaseFacts {
  const everyone = [...standing.live, ...standing.ended]
  const held = (...capacities: Capacity[]) =>
    everyone
      .filter((row) => capacities.includes(row.capacity) && tookPart(standing, row))
      .map((row) => row.holderRef)
  const chosen = standing.route.filter((row) => row.step === 0)
  return {
    at,
    regionId,
    chosenOfficeIds: [...new Set(chosen.map((row) => row.officeId))],
    // a clock holds no key: whom it asks has to have one already
    ...(standing.route.length > 0
      ? { planned: [...new Set(standing.route.map((row) => row.officeId))] }
      : {}),
    personIn: Object.fromEntries(
      chosen.flatMap((row) => (row.personRef === null ? [] : [[row.officeId, row.personRef]])),
    ),
    concerned: concerned(standing, 'subject', 'respondent', 'reporter', 'affected'),
    concernedOffices: officesConcerned(standing, org),
    identified: identified || isPlaced(standing),
    excluded: { people: standing.excludedPeople, offices: standing.excludedOffices },
    asked: standing.route
      .filter((row) => row.since !== null)
      .map((row) => ({ officeId: row.officeId, ref: row.personRef })),
    tookPart: {
      handled: held('handler'),
      seconded: held('secondPerson', 'interimConfirmer', 'exceptionSecond'),
      reviewed: held('reviewer', 'conflictJudge'),
    },
  }
}

/**
 * Offices that it is said of, and those in which somebody it is said of sits: nobody handles what is said of the colleague
 * at the next desk. Not the Independent Reviewers: they are the last stop, and two people without other roles.
 */
const officesConcerned = (standing: CaseStanding, org: Organisation): string[] => {
  const respondents = concerned(standing, 'respondent')
  const named = standing.concerns.filter((row) => row.kind === 'office' && row.role === 'respondent')
  const theirs = org.offices.filter(
    ({ role, members }) =>
      role !== 'independentReviewer' && members.some((seat) => respondents.includes(seat.ref)),
  )
  return [...named.map((row) => row.ref), ...theirs.map((office) => office.id)]
}

/** Nobody is named, and still it is known whom not to ask: it is said of an office, or of whoever runs a meeting. */
const isPlaced = ({ concerns }: CaseStanding): boolean =>
  concerns.some((row) => row.kind === 'meeting' || (row.kind === 'office' && row.role === 'respondent'))

/** A handler has acknowledged; a second person, reviewer or confirmer counts once they have acted. */
const tookPart = (standing: CaseStanding, row: CaseStanding['live'][number]): boolean =>
  row.capacity === 'handler' ||
  standing.acted.some((act) => act.ref === row.holderRef && act.capacity === row.capacity)

/**
 * Everyone who was asked in this capacity before, so that silence brings in somebody else. A second person who answered
 * can be asked about the next decision too; a second review is somebody else's.
 */
export function askedInCapacity(
  standing: CaseStanding,
  org: Organisation,
  capacity: Capacity,
): CaseFacts['asked'] {
  return [...standing.live, ...standing.ended]
    .filter((row) => row.capacity === capacity)
    .filter(
      (row) =>
        capacity !== 'secondPerson' ||
        !standing.acted.some((act) => act.ref === row.holderRef && act.capacity === capacity),
    )
    .flatMap((row) =>
      org.offices
        .filter((office) => office.members.some((seat) => seat.ref === row.holderRef))
        .map((office) => ({ officeId: office.id, ref: row.holderRef })),
    )
}
