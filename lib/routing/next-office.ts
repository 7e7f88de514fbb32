import type { OfficeRole } from '@/lib/policy'
import { barredFrom, type CaseFacts, closedTo } from './case-facts'
import { type Choice, candidates, choose, keysFirst } from './eligible'
import { fallbackRoute, officesAfterChosen, officesChosen } from './fallback-route'
import { ladderOf, type Office, type Organisation, rankOf } from './organisation'

/** How far up an escalation has to reach at least; the workflow counts the steps. */
export type Reach = 'nextOffice' | 'centralOffice' | 'independentReviewers'
const lowestRole = {
  nextOffice: 'volunteerAdvisor',
  centralOffice: 'centralOffice',
  independentReviewers: 'independentReviewer',
} as const satisfies Record<Reach, OfficeRole>

/**
 * The office asked next, after silence or after a person stepped back: the first of the route, with today's
 * people, that has not been asked. Offices below the reach are left out while one above can still be asked.
 * When the whole route has been asked, its end is asked again.
 */
export function nextOffice(org: Organisation, facts: CaseFacts, reach: Reach = 'nextOffice'): Choice {
  const farEnough = rankOf(lowestRole[reach])
  return keysFirst(org, facts, (about) => {
    const route = [...fallbackRoute(org, about).steps].sort((a, b) => rankOf(a.role) - rankOf(b.role))
    return choose(route, about.asked, (step) => rankOf(step.role) >= farEnough)
  })
}

/**
 * Every office that could ever be asked to handle this case, vacant or away included, from the lowest to the
 * last stop. Their keys must open it from the start, because silence changes rows but grants no key.
 */
export const officesOfRoute = (org: Organisation, facts: CaseFacts): Office[] =>
  [...officesChosen(org, facts), ...officesAfterChosen(org, facts)]
    .filter((office) => closedTo(office, facts) === null)
    .sort((a, b) => rankOf(a.role) - rankOf(b.role))

/**
 * Where a handler escalates to: the nearest office above their own with a person who can take the case, asked
 * before or not, but who has not handled it. `noneEligible` for the Independent Reviewers, who have no office
 * above them.
 */
export function officeAbove(org: Organisation, facts: CaseFacts, officeId: string): Choice {
  // offices with a key do not come first here: the handler has the key and grants it
  return choose(candidates(officesAbove(org, officeId), facts, barredFrom(org, 'escalate', facts)).found)
}

/** Beside one group of Independent Reviewers there may be another; none is above the other. */
const haveOfficesAbove: readonly OfficeRole[] = ['volunteerAdvisor', 'regionalCoordinator', 'centralOffice']

/** The ladder above an office, whatever the case, vacant offices too; the first is the identity custodian of its spare key. */
export function officesAbove(org: Organisation, officeId: string): Office[] {
  const own = org.offices.find((office) => office.id === officeId)
  if (!own || !haveOfficesAbove.includes(own.role)) return []
  const ladder = ladderOf(org, own.regionId)
  return ladder.slice(ladder.findIndex((office) => office.id === officeId) + 1)
}
