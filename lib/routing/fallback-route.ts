import type { OfficeRole } from '@/lib/policy'
import { barredFrom, type CaseFacts, closedTo } from './case-facts'
import { type Candidate, candidates, type PassedOver } from './eligible'
import {
  byId,
  isOnLadder,
  ladderOf,
  ladderRoles,
  type Office,
  type Organisation,
  rankOf,
} from './organisation'

/** Why this office is on the route; `messages` may have a sentence for each. */
export type WhyAsked =
  | 'chosen'
  | 'chosenPerson'
  /** no one the reporter chose can take it, so the next office is asked at once */
  | 'noneChosenCan'
  /** the person the case is about is unknown, so no one local is asked */
  | 'notIdentified'
  | 'advisorOfRegion'
  | 'noAdvisorInRegion'
  | 'coordinatorOfRegion'
  | 'coordinatorAbove'
  | 'noCoordinator'
  | 'centralOffice'
  | 'centralOfficeAbove'
  | 'lastStop'

export interface RouteStep extends Candidate {
  when: 'atOnce' | 'ifNoAnswer' | 'lastStop'
  why: WhyAsked
}

export interface Route {
  /** in the order in which people might see it */
  steps: readonly RouteStep[]
  /** offices passed over after the last step */
  passedOver: readonly PassedOver[]
  /** `noneEligible`: even the last office is vacant; set-up has to say so before a report is accepted */
  end: 'independentReviewers' | 'noneEligible'
}

/**
 * The whole route of a report at the time it is sent. The chosen offices are asked at once; without an answer,
 * one office after another *upwards*; at last the Independent Reviewers of the tree. It never goes below the
 * lowest office that the reporter chose: silence must not tell local people that the reporter did not choose.
 * While the person the case is about is unknown, it begins with the Central Office of the region, unless the
 * reporter chose an office above.
 */
export function fallbackRoute(org: Organisation, facts: CaseFacts): Route {
  const barred = barredFrom(org, 'handle', facts)
  const chosenOffices = officesChosen(org, facts)
  const chosen = candidates(chosenOffices, facts, barred, true)
  const above = officesAfterChosen(org, facts)
  const further = candidates(above, facts, barred)

  const atOnce: RouteStep[] = chosen.found.map((candidate) => ({
    ...candidate,
    when: 'atOnce',
    why: Object.hasOwn(facts.personIn, candidate.officeId) ? 'chosenPerson' : 'chosen',
  }))
  const offices = [...chosenOffices, ...above]
  const start = chosenOffices.length > 0 ? Math.min(...chosenOffices.map((one) => rankOf(one.role))) : -1
  const later = further.found.map((candidate, index): RouteStep => {
    const before = further.found[index - 1]
    const passedOver = [
      ...(before ? [] : chosen.passedOver),
      ...rolesWithoutOffice(offices, before ? rankOf(before.role) : start, rankOf(candidate.role)),
      ...candidate.passedOver,
    ]
    const step = { ...candidate, passedOver }
    if (before || atOnce.length > 0)
      return { ...step, when: whenAsked(step), why: whyAsked(step, facts, before) }
    // a report is always offered to someone at once
    if (!facts.identified) return { ...step, when: 'atOnce', why: 'notIdentified' }
    const why = chosenOffices.length > 0 ? 'noneChosenCan' : whyAsked(step, facts, before)
    return { ...step, when: 'atOnce', why }
  })
  const steps = [...atOnce, ...later]
  const reachesEnd = steps.some((step) => step.role === 'independentReviewer')
  return {
    steps,
    passedOver: further.passedOver,
    end: reachesEnd ? 'independentReviewers' : 'noneEligible',
  }
}

const whenAsked = (candidate: Candidate): RouteStep['when'] =>
  candidate.role === 'independentReviewer' ? 'lastStop' : 'ifNoAnswer'

/**
 * The chosen offices, most local first, whatever order the directory or the reporter gives. While the person
 * the case is about is unknown, only Central Office and above count.
 */
export function officesChosen(org: Organisation, facts: CaseFacts): Office[] {
  const chosen = org.offices.filter(
    (office) => facts.chosenOfficeIds.includes(office.id) && isOnLadder(office),
  )
  const above = facts.identified ? chosen : upTheTree(org, facts)
  return chosen
    .filter((office) => above.includes(office))
    .sort((a, b) => rankOf(a.role) - rankOf(b.role) || byId(a, b))
}

/** The ladder of the region, limited to offices that this case may reach; vacant offices too. */
export const upTheTree = (org: Organisation, facts: CaseFacts): Office[] =>
  ladderOf(org, facts.regionId).filter((office) => closedTo(office, facts) !== 'notIdentified')

/** The ladder above the lowest chosen office; all of it when none was chosen. */
export function officesAfterChosen(org: Organisation, facts: CaseFacts): Office[] {
  const ladder = upTheTree(org, facts)
  const chosen = officesChosen(org, facts)
  const starts = chosen.map((office) => {
    const own = ladder.findIndex((one) => one.id === office.id)
    if (own >= 0) return own + 1
    // chosen from another region: continue with this region's office of that rank
    const first = ladder.findIndex((one) => rankOf(one.role) >= rankOf(office.role))
    return first < 0 ? ladder.length : first
  })
  return ladder
    .slice(starts.length > 0 ? Math.min(...starts) : 0)
    .filter((office) => !facts.chosenOfficeIds.includes(office.id))
}

/** Roles strictly between two ranks that have no office at all, not even a vacant one. */
const rolesWithoutOffice = (offices: readonly Office[], after: number, before: number): PassedOver[] =>
  ladderRoles
    .slice(after + 1, before)
    .filter((role) => !offices.some((office) => office.role === role))
    .map((role) => ({ officeId: null, role, why: 'noOffice', whenBack: [] }))

function whyAsked(step: Candidate, facts: CaseFacts, before: Candidate | undefined): WhyAsked {
  const without = (role: OfficeRole) =>
    step.passedOver.some((one) => one.role === role) && before?.role !== role
  switch (step.role) {
    case 'volunteerAdvisor':
      return 'advisorOfRegion'
    case 'regionalCoordinator':
      if (without('volunteerAdvisor')) return 'noAdvisorInRegion'
      return step.regionId === facts.regionId ? 'coordinatorOfRegion' : 'coordinatorAbove'
    case 'centralOffice':
      if (before?.role === 'centralOffice') return 'centralOfficeAbove'
      if (!facts.identified) return 'notIdentified'
      return without('regionalCoordinator') ? 'noCoordinator' : 'centralOffice'
    case 'independentReviewer':
      return 'lastStop'
  }
}
