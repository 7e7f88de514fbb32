import type { OfficeRole } from '@/lib/policy'
import { isOnLadder, type Office, type Organisation } from './organisation'

/**
 * What routing needs to know of one case. People are named by the reference they have as a party; holds no text
 * that a person wrote.
 */
export interface CaseFacts {
  /** domain time in milliseconds; decides who is away */
  at: number
  /** the region of the affected meeting, or of the person the case is about */
  regionId: string
  chosenOfficeIds: readonly string[]
  /** one person of an office, by office id, picked by the reporter: the others of that office are never asked */
  personIn: Readonly<Record<string, string>>
  /** subject or respondent, reporter, affected, witnesses */
  peopleInvolved: readonly string[]
  /** offices that the report is about: never asked, and everyone in them is concerned, whatever else they hold */
  involvedOffices: readonly string[]
  /**
   * false while the person the case is about is unknown: it could be anyone local, so only Central Office and
   * above are asked
   */
  identified: boolean
  /** left out by the reporter, stepped back, objected to for a conflict of interest, or found to have one */
  excluded: { people: readonly string[]; offices: readonly string[] }
  /** what has been asked so far; `ref` null: the whole office */
  asked: readonly { officeId: string; ref: string | null }[]
  /**
   * offices that hold a key of the case from the start, asked or not. Neither a deadline nor a reporter can
   * grant a key, so these are asked before all others. Undefined: no office takes precedence
   */
  planned?: readonly string[]
  /** handler, second approver (also of a temporary measure) and reviewer are three people, now and earlier */
  tookPart: { handled: readonly string[]; seconded: readonly string[]; reviewed: readonly string[] }
}

/** What a person is needed for. */
export type Duty = 'handle' | 'escalate' | 'second' | 'review' | 'judge' | 'keep' | 'agreeException'

/** The people who can never be asked for this duty in this case. */
export function barredFrom(org: Organisation, duty: Duty, facts: CaseFacts): ReadonlySet<string> {
  const { handled, seconded, reviewed } = facts.tookPart
  const apart: Record<Duty, readonly (readonly string[])[]> = {
    handle: [seconded, reviewed],
    // no one escalates a case to themselves in another office
    escalate: [handled, seconded, reviewed],
    second: [handled, reviewed],
    review: [handled, seconded],
    // a conflict of interest is judged by a person who had no part in the case
    judge: [handled, seconded, reviewed],
    // the person who asks for a name never opens it themselves
    keep: [handled],
    agreeException: [handled],
  }
  const seated = org.offices
    .filter((office) => facts.involvedOffices.includes(office.id))
    .flatMap((office) => office.members.map((seat) => seat.ref))
  return new Set([...facts.peopleInvolved, ...seated, ...facts.excluded.people, ...apart[duty].flat()])
}

/** Asked also before the respondent is known: these offices are above every region that person can be of. */
const askedUnidentified: readonly OfficeRole[] = ['centralOffice', 'independentReviewer']

/** Why this office is not asked in this case, no matter who its members are; null when it may be. */
export function closedTo(
  office: Office,
  facts: CaseFacts,
): 'roleNotListed' | 'officeExcluded' | 'officeInvolved' | 'notIdentified' | null {
  if (!isOnLadder(office)) return 'roleNotListed'
  if (facts.excluded.offices.includes(office.id)) return 'officeExcluded'
  if (facts.involvedOffices.includes(office.id)) return 'officeInvolved'
  return facts.identified || askedUnidentified.includes(office.role) ? null : 'notIdentified'
}
