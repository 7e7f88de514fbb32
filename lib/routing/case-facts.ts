/** What routing has to know of one case. References name people as parties; nothing here is a word somebody wrote. */
export interface CaseFacts {
  /** domain time in milliseconds; decides who is away */
  at: number
  /** where the touched meeting or the subject belongs */
  regionId: string
  chosenOfficeIds: readonly string[]
  /** one person the reporter picked of an office, by office id: the others of it are never asked */
  personIn: Readonly<Record<string, string>>
  /** subject or respondent, reporter, affected, witnesses */
  concerned: readonly string[]
  /** chosen by the reporter, stepped aside, or objected to for a tie */
  excluded: { people: readonly string[]; offices: readonly string[] }
  /** what has been asked so far; `ref` null: the whole office */
  asked: readonly { officeId: string; ref: string | null }[]
  /** handler, second person (an interim confirmer is one) and reviewer are three people, now and earlier */
  tookPart: { handled: readonly string[]; seconded: readonly string[]; reviewed: readonly string[] }
}

/** What somebody is wanted for. */
export type Duty = 'handle' | 'handUp' | 'second' | 'review'

/** The people who can never be asked for this duty in this case. */
export function barredFrom(duty: Duty, facts: CaseFacts): ReadonlySet<string> {
  const { handled, seconded, reviewed } = facts.tookPart
  const apart: Record<Duty, readonly string[][]> = {
    handle: [[...seconded], [...reviewed]],
    // nobody hands a case up to themselves in another office
    handUp: [[...handled], [...seconded], [...reviewed]],
    second: [[...handled], [...reviewed]],
    review: [[...handled], [...seconded]],
  }
  return new Set([...facts.concerned, ...facts.excluded.people, ...apart[duty].flat()])
}
