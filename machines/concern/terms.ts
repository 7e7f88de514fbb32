import type { PlanDates } from '../shared/events'
import type { Finding } from './events'

/** Decided without saying whether it was so: possible before anybody was heard. */
export const madeNoFinding: readonly Finding[] = ['nothingToFind', 'noneMade']

/** Something was found out, one way or the other: whom it is said of has to hear of it. */
export const found = (finding: Finding | null): boolean =>
  finding !== null && !madeNoFinding.includes(finding)

/** Nothing in it has a date, and no role ends. */
export const emptyPlan = (plan: PlanDates | null): boolean =>
  plan === null || !(plan.returnOn || plan.reviewOn || plan.checkInOn || plan.endsRole)
