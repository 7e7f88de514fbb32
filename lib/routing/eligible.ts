import type { OfficeRole } from '@/lib/policy'
import { type CaseFacts, closedTo } from './case-facts'
import type { Office, Organisation, Seat } from './organisation'

/** Why an office was passed over. For set-up and the trail: some of it would tell a reader of a conflict. */
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
  /** null when there is no such office at all */
  officeId: string | null
  role: OfficeRole
  why: SkipReason
  /** could be asked were they back */
  whenBack: readonly string[]
}

/** An office that can be asked, and who of it. `eligible` is never empty. */
export interface Candidate {
  officeId: string
  role: OfficeRole
  regionId: string
  eligible: readonly string[]
  /** of the same office, could be asked too were they back */
  whenBack: readonly string[]
  /** the offices passed over since the candidate before */
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

/** The seats of an office whom nothing but absence or a full desk keeps from this case. */
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
 * Goes through offices in order and keeps those that can be asked. Whoever is away, or carries as much as they can, is
 * passed over while the same office or a later one has somebody present: being away never leaves nobody.
 * `keepAway` keeps offices whose people are all away: the reporter chose them and saw it.
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

/** Who is asked now; or, plainly, that nobody can be. */
export type Choice = { found: true; candidate: Candidate } | { found: false; why: 'noneEligible' }

/**
 * The first that has not been asked; once all of them have, the last one again, with today's people: somebody may be
 * back, or new. So silence always leads somewhere, and never in a circle.
 * @param farEnough those preferred while one of them has not been asked
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

/** Those of the office who have not been asked; nothing when it was asked as a whole or all of them were. */
function withoutAsked(candidate: Candidate, asked: CaseFacts['asked']): Candidate[] {
  const ours = asked.filter((one) => one.officeId === candidate.officeId)
  if (ours.some((one) => one.ref === null)) return []
  const eligible = candidate.eligible.filter((ref) => !ours.some((one) => one.ref === ref))
  return eligible.length > 0 ? [{ ...candidate, eligible }] : []
}

/**
 * Asks offices that have a key of the case, somebody who is away there too, before any other: no deadline and no reporter
 * can hand out a key, and whoever came without one could open no word. Without anybody there, whoever there is.
 */
export function keysFirst(org: Organisation, facts: CaseFacts, ask: (facts: CaseFacts) => Choice): Choice {
  const { planned, excluded } = facts
  if (planned === undefined) return ask(facts)
  const without = org.offices.map((office) => office.id).filter((id) => !planned.includes(id))
  const withKey = ask({ ...facts, excluded: { ...excluded, offices: [...excluded.offices, ...without] } })
  return withKey.found ? withKey : ask(facts)
}
