import type { OfficeRole } from '@/lib/policy'
import { type CaseFacts, closedTo } from './case-facts'
import type { Office, Organisation, Seat } from './organisation'

/** Why an office was passed over. For set-up and the trail only: some reasons would reveal a conflict of interest. */
const skipReasons = [
  'noOffice',
  'vacant',
  'roleNotListed',
  'officeExcluded',
  'officeInvolved',
  'notIdentified',
  'everyoneBarred',
  'pickedPersonCannot',
  'everyoneAway',
] as const
export type SkipReason = (typeof skipReasons)[number]

export interface PassedOver {
  /** null when there is no such office */
  officeId: string | null
  role: OfficeRole
  why: SkipReason
  /** people who could be asked once they are back */
  whenBack: readonly string[]
}

/** An office that can be asked, and its people who can be. `eligible` is never empty. */
export interface Candidate {
  officeId: string
  role: OfficeRole
  regionId: string
  eligible: readonly string[]
  /** people of the same office who could be asked once they are back */
  whenBack: readonly string[]
  /** the offices passed over since the previous candidate */
  passedOver: readonly PassedOver[]
}

interface Weighed {
  office: Office
  present: string[]
  all: string[]
  why: SkipReason | null
}

export const isAway = (seat: Seat, at: number): boolean => seat.awayUntil != null && seat.awayUntil > at

const isPresent = (seat: Seat, at: number): boolean => !seat.atLimit && !isAway(seat, at)

/** The seats of an office that could take this case, disregarding absence and case limits. */
export function ableOf(office: Office, facts: CaseFacts, barred: ReadonlySet<string>): Seat[] {
  if (closedTo(office, facts)) return []
  const picked = pickedOf(office, facts)
  return office.members.filter((seat) => !barred.has(seat.ref) && (picked ?? seat.ref) === seat.ref)
}

const pickedOf = (office: Office, { personIn }: CaseFacts): string | undefined =>
  Object.hasOwn(personIn, office.id) ? personIn[office.id] : undefined

function weigh(office: Office, facts: CaseFacts, barred: ReadonlySet<string>): Weighed {
  const none = (why: SkipReason): Weighed => ({ office, present: [], all: [], why })
  const closed = closedTo(office, facts)
  if (closed) return none(closed)
  if (office.members.length === 0) return none('vacant')
  const able = ableOf(office, facts, barred)
  if (able.length === 0)
    return none(pickedOf(office, facts) === undefined ? 'everyoneBarred' : 'pickedPersonCannot')
  const present = able.filter((seat) => isPresent(seat, facts.at))
  return { office, present: refs(present), all: refs(able), why: present.length ? null : 'everyoneAway' }
}

const refs = (seats: readonly Seat[]): string[] => [...new Set(seats.map((seat) => seat.ref))]

/**
 * Keeps those offices, in order, that can be asked. People who are away or at their limit are passed over while
 * the same office or a later one has a person present: absence alone never leaves a case without anyone.
 * @param keepAway also keep offices whose people are all away, because the reporter chose them knowing it
 */
export function candidates(
  offices: readonly Office[],
  facts: CaseFacts,
  barred: ReadonlySet<string>,
  keepAway = false,
): { found: Candidate[]; passedOver: PassedOver[] } {
  const weighed = offices.map((office) => weigh(office, facts, barred))
  const lastPresent = weighed.findLastIndex((one) => one.present.length > 0)
  const found: Candidate[] = []
  let passedOver: PassedOver[] = []
  weighed.forEach(({ office, present, all, why }, index) => {
    const eligible = present.length > 0 ? present : keepAway || index > lastPresent ? all : []
    const whenBack = all.filter((ref) => !eligible.includes(ref))
    const { id: officeId, role, regionId } = office
    if (eligible.length === 0) {
      passedOver.push({ officeId, role, why: why ?? 'everyoneAway', whenBack })
      return
    }
    found.push({ officeId, role, regionId, eligible, whenBack, passedOver })
    passedOver = []
  })
  return { found, passedOver }
}

/** The office asked now, or the fact that none can be. */
export type Choice = { found: true; candidate: Candidate } | { found: false; why: 'noneEligible' }

/**
 * The first that has not been asked. Once all have, the last one again, with today's people: someone may be
 * back, or new. So silence always leads to an offer, and never in a circle.
 * @param farEnough preferred candidates, while one of them has not been asked
 */
export function choose(
  all: readonly Candidate[],
  asked: CaseFacts['asked'] = [],
  farEnough: (candidate: Candidate) => boolean = () => true,
): Choice {
  const fresh = all.flatMap((candidate) => withoutAsked(candidate, asked))
  const candidate = fresh.find(farEnough) ?? fresh[0] ?? all.at(-1)
  return candidate ? { found: true, candidate } : { found: false, why: 'noneEligible' }
}

/**
 * The candidate with those of its people who have not been asked; nothing when the office was asked as a whole
 * or all of them were.
 */
function withoutAsked(candidate: Candidate, asked: CaseFacts['asked']): Candidate[] {
  const ours = asked.filter((one) => one.officeId === candidate.officeId)
  if (ours.some((one) => one.ref === null)) return []
  const eligible = candidate.eligible.filter((ref) => !ours.some((one) => one.ref === ref))
  return eligible.length > 0 ? [{ ...candidate, eligible }] : []
}

/**
 * Asks offices that hold a key of the case before any other, even if their people are away. Neither a deadline
 * nor a reporter can grant a key, and a handler without one could read no text. Without such an office, asks
 * the others.
 */
export function keysFirst(org: Organisation, facts: CaseFacts, ask: (facts: CaseFacts) => Choice): Choice {
  const { planned, excluded } = facts
  if (planned === undefined) return ask(facts)
  const without = org.offices.map((office) => office.id).filter((id) => !planned.includes(id))
  const withKey = ask({ ...facts, excluded: { ...excluded, offices: [...excluded.offices, ...without] } })
  return withKey.found ? withKey : ask(facts)
}
