import type { OfficeRole } from '@/lib/policy'
import type { CaseFacts } from './case-facts'
import type { Office, Seat } from './organisation'

/** Why an office was passed over. For set-up and the trail: some of it would tell a reader of a conflict. */
export const skipReasons = [
  'noOffice',
  'vacant',
  'officeExcluded',
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
}

/** An office that can be asked, and who of it. `eligible` is never empty. */
export interface Candidate {
  officeId: string
  role: OfficeRole
  regionId: string
  eligible: readonly string[]
  /** the offices passed over since the candidate before */
  passedOver: readonly PassedOver[]
}

interface Weighed {
  office: Office
  present: string[]
  all: string[]
  why: SkipReason | null
}

export const isPresent = (seat: Seat, at: number): boolean =>
  !seat.atLimit && (seat.awayUntil == null || seat.awayUntil <= at)

function weigh(office: Office, facts: CaseFacts, barred: ReadonlySet<string>): Weighed {
  const none = (why: SkipReason): Weighed => ({ office, present: [], all: [], why })
  if (facts.excluded.offices.includes(office.id)) return none('officeExcluded')
  if (office.members.length === 0) return none('vacant')
  const picked = Object.hasOwn(facts.personIn, office.id) ? facts.personIn[office.id] : undefined
  const able = office.members.filter((seat) => !barred.has(seat.ref) && (picked ?? seat.ref) === seat.ref)
  if (able.length === 0) return none(picked === undefined ? 'everyoneBarred' : 'pickedPersonCannot')
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
    if (eligible.length === 0) {
      passedOver.push({ officeId: office.id, role: office.role, why: why ?? 'everyoneAway' })
      return
    }
    found.push({ officeId: office.id, role: office.role, regionId: office.regionId, eligible, passedOver })
    passedOver = []
  })
  return { found, passedOver }
}

/** Somebody was found, or a plain reason why not: nobody can, or whoever can has been asked. */
export type Choice =
  | { found: true; candidate: Candidate }
  | { found: false; why: 'nobodyEligible' | 'everyoneAsked' }

/** The first office of `offices` that can be asked and has not been: those asked before count as not there. */
export function firstOf(
  offices: readonly Office[],
  facts: CaseFacts,
  barred: ReadonlySet<string>,
  asked: CaseFacts['asked'] = [],
): Choice {
  const candidate = candidates(notYetAsked(offices, asked), facts, barred).found[0]
  if (candidate) return { found: true, candidate }
  const anyone = candidates(offices, facts, barred).found.length > 0
  return { found: false, why: anyone ? 'everyoneAsked' : 'nobodyEligible' }
}

function notYetAsked(offices: readonly Office[], asked: CaseFacts['asked']): Office[] {
  const has = (officeId: string, ref: string | null) =>
    asked.some((one) => one.officeId === officeId && one.ref === ref)
  return offices
    .filter((office) => !has(office.id, null))
    .map((office) => ({ ...office, members: office.members.filter((seat) => !has(office.id, seat.ref)) }))
}
