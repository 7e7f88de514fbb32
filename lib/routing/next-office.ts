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
 * Whom silence, or stepping aside, brings it to now: the first office of the route, with today's people, that has not
 * been asked. Offices below the reach are left out while one above can still be asked. When all of the route has been
 * asked, the end of it is asked again.
 */
export function nextOffice(org: Organisation, facts: CaseFacts, reach: Reach = 'nextOffice'): Choice {
  const farEnough = rankOf(lowestRole[reach])
  return keysFirst(org, facts, (about) => {
    const route = [...fallbackRoute(org, about).steps].sort((a, b) => rankOf(a.role) - rankOf(b.role))
    return choose(route, about.asked, (step) => rankOf(step.role) >= farEnough)
  })
}

/**
 * Every office that could ever be asked to handle this case, vacant ones and those away too: whose keys have to be able
 * to open it from the start, since silence moves rows and never a key. From the lowest to the last stop.
 */
export const officesOfRoute = (org: Organisation, facts: CaseFacts): Office[] =>
  [...officesChosen(org, facts), ...officesAfterChosen(org, facts)]
    .filter((office) => closedTo(office, facts) === null)
    .sort((a, b) => rankOf(a.role) - rankOf(b.role))

/**
 * Where a handler hands it up to: the nearest office above their own that has somebody who can take it, asked before or
 * not, and never somebody who handled it. `noneEligible` for the Independent Reviewers, who have nothing above them.
 */
export function officeAbove(org: Organisation, facts: CaseFacts, officeId: string): Choice {
  // not the offices with a key first: whoever hands it up has the key and passes it on
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
