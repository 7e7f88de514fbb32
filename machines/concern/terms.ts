import type { PlanDates } from '../shared/events'
import type { Finding } from './events'

/** Closes without a finding on the facts: possible before anyone was heard. */
export const madeNoFinding: readonly Finding[] = ['nothingToFind', 'noneMade']

/** The finding is supported or not supported: the respondent is owed it. */
export const found = (finding: Finding | null): boolean =>
  finding !== null && !madeNoFinding.includes(finding)

/** Nothing in it has a date, and no role ends. */
export const emptyPlan = (plan: PlanDates | null): boolean =>
  plan === null || !(plan.returnOn || plan.reviewOn || plan.checkInOn || plan.endsRole)
