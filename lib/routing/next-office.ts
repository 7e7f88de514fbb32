import type { OfficeRole } from '@/lib/policy'
import { barredFrom, type CaseFacts } from './case-facts'
import { type Choice, candidates, firstOf } from './eligible'
import { officesAfterChosen, officesChosen } from './fallback-route'
import { ladderOf, type Office, type Organisation, rankOf } from './organisation'

/** How far up an escalation has to reach at least; see `reachOf` in `acknowledge-by.ts`. */
export type Reach = 'nextOffice' | 'centralOffice' | 'independentReviewers'
const lowestRole = {
  nextOffice: 'volunteerAdvisor',
  centralOffice: 'centralOffice',
  independentReviewers: 'independentReviewer',
} as const satisfies Record<Reach, OfficeRole>

/**
 * Whom silence, or stepping aside, brings it to now: the first office of the route, with today's people, that has not
 * been asked. Offices below the reach are left out while one above can still be asked. When all of the route has been
 * asked, the end of it is asked again: somebody may be back, or new. `nobodyEligible` only where nobody can.
 */
export function nextOffice(org: Organisation, facts: CaseFacts, reach: Reach = 'nextOffice'): Choice {
  const barred = barredFrom('handle', facts)
  const route = [...officesChosen(org, facts), ...officesAfterChosen(org, facts)].sort(
    (a, b) => rankOf(a.role) - rankOf(b.role),
  )
  const high = route.filter((office) => rankOf(office.role) >= rankOf(lowestRole[reach]))
  for (const offices of [high, route]) {
    const choice = firstOf(offices, facts, barred, facts.asked)
    if (choice.found) return choice
  }
  const end = candidates(route, facts, barred).found.at(-1)
  return end ? { found: true, candidate: end } : { found: false, why: 'nobodyEligible' }
}

/**
 * Where a handler hands it up to: the nearest office above their own that has somebody who can take it, asked before or
 * not, and never somebody who handled it. `nobodyEligible` for the Independent Reviewers, who have nothing above them.
 */
export function officeAbove(org: Organisation, facts: CaseFacts, officeId: string): Choice {
  return firstOf(officesAbove(org, officeId), facts, barredFrom('handUp', facts))
}

/** The ladder above an office, whatever the case, vacant offices too; the first is the keeper of its spare key. */
export function officesAbove(org: Organisation, officeId: string): Office[] {
  const own = org.offices.find((office) => office.id === officeId)
  if (!own) return []
  const ladder = ladderOf(org, own.regionId)
  const higher = ladder.slice(ladder.findIndex((office) => office.id === officeId) + 1)
  // beside one group of Independent Reviewers there may be another; none is above the other
  return own.role === 'independentReviewer' ? [] : higher
}
