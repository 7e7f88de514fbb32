import type { OfficeRole } from '@/lib/policy'
import { isOnLadder, type Office, type Organisation } from './organisation'

/** What routing has to know of one case. References name people as parties; nothing here is a word somebody wrote. */
export interface CaseFacts {
  /** domain time in milliseconds; decides who is away */
  at: number
  /** where the touched meeting, or whom it concerns, belongs */
  regionId: string
  chosenOfficeIds: readonly string[]
  /** one person the reporter picked of an office, by office id: the others of it are never asked */
  personIn: Readonly<Record<string, string>>
  /** subject or respondent, reporter, affected, witnesses */
  peopleInvolved: readonly string[]
  /** offices that it is said of: never asked, and whoever sits in one of them is concerned, whatever else they hold */
  involvedOffices: readonly string[]
  /** false while nobody knows whom it concerns: it could be anyone local, so that only those above are asked */
  identified: boolean
  /** chosen by the reporter, stepped aside, objected to for a conflict of interest, or found to have a conflict */
  excluded: { people: readonly string[]; offices: readonly string[] }
  /** what has been asked so far; `ref` null: the whole office */
  asked: readonly { officeId: string; ref: string | null }[]
  /**
   * offices whose keys open it from the start, asked or not. No deadline and no reporter can hand out a key, so that these
   * come before all others; left out, no office is before another
   */
  planned?: readonly string[]
  /** handler, second person (an temporary measure confirmer is one) and reviewer are three people, now and earlier */
  tookPart: { handled: readonly string[]; seconded: readonly string[]; reviewed: readonly string[] }
}

/** What somebody is wanted for. */
export type Duty = 'handle' | 'escalate' | 'second' | 'review' | 'judge' | 'keep' | 'agreeException'

/** The people who can never be asked for this duty in this case. */
export function barredFrom(org: Organisation, duty: Duty, facts: CaseFacts): ReadonlySet<string> {
  const { handled, seconded, reviewed } = facts.tookPart
  const apart: Record<Duty, readonly (readonly string[])[]> = {
    handle: [seconded, reviewed],
    // nobody hands a case up to themselves in another office
    escalate: [handled, seconded, reviewed],
    second: [handled, reviewed],
    review: [handled, seconded],
    // uninvolved: about a conflict nobody judges who took part
    judge: [handled, seconded, reviewed],
    // whoever asks for a name never opens it themselves
    keep: [handled],
    agreeException: [handled],
  }
  const seated = org.offices
    .filter((office) => facts.involvedOffices.includes(office.id))
    .flatMap((office) => office.members.map((seat) => seat.ref))
  return new Set([...facts.peopleInvolved, ...seated, ...facts.excluded.people, ...apart[duty].flat()])
}

/** Asked also while nobody knows whom it concerns: they are above every region that person can be of. */
const askedUnidentified: readonly OfficeRole[] = ['centralOffice', 'independentReviewer']

/** Why nobody of this office is asked in this case, whoever sits in it; null when somebody may be. */
export function closedTo(
  office: Office,
  facts: CaseFacts,
): 'roleNotListed' | 'officeExcluded' | 'officeInvolved' | 'notIdentified' | null {
  if (!isOnLadder(office)) return 'roleNotListed'
  if (facts.excluded.offices.includes(office.id)) return 'officeExcluded'
  if (facts.involvedOffices.includes(office.id)) return 'officeInvolved'
  return facts.identified || askedUnidentified.includes(office.role) ? null : 'notIdentified'
}
