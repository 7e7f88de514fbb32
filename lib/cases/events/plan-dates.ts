import type { LocalDate } from '@/machines/effects'
import type { PlanDates } from '@/machines/shared/events'
import type { ProposalContent } from '../model/views'

/** What the workflow has to know of an agreed plan, read from its sealed content: dates, and whether a role ends. */
export function planDatesOf({ measures, checkInOn }: ProposalContent): PlanDates {
  const dates = (which: 'reviewOn' | 'returnOn') =>
    measures.flatMap((measure) => (measure[which] === null ? [] : [measure[which]])).sort()
  return {
    // the role rests until the last pause is over; the plan is looked at when the first review is due
    returnOn: dates('returnOn').at(-1) ?? null,
    reviewOn: dates('reviewOn')[0] ?? null,
    checkInOn,
    endsRole: measures.some(({ id }) => id === 'agreedEnd' || id === 'imposedEnd'),
  }
}

/** The check-in after one on `today`; null when a single one was agreed. */
export function nextCheckIn(plan: ProposalContent | null, today: LocalDate): LocalDate | null {
  if (!plan?.checkInEvery) return null
  const next = new Date(`${today}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + plan.checkInEvery)
  return next.toISOString().slice(0, 10)
}
