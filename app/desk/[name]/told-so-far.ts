import type { ToldView } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'

/** Who was told of the decision in force, not of an earlier one; and whether anything follows. */
export function toldSoFar({ concern }: CaseView) {
  const stands = concern?.decisions?.findLast((each) => each.state === 'stands')
  const knows = (side: ToldView['to']) =>
    stands !== undefined && (concern?.told.some(({ to, at }) => to === side && at >= stands.at) ?? false)
  const plan = stands?.plan
  return {
    reporterKnows: knows('reporter'),
    respondentKnows: knows('respondent'),
    /** measures, steps or check-ins to begin */
    follows: plan !== undefined && (plan.measures.length + plan.steps.length > 0 || plan.checkInOn !== null),
  }
}

/** The person was told of the exception that was last agreed to. */
export function toldOf({ timeline }: CaseView): boolean {
  const last = (event: string) => timeline.findLastIndex((entry) => entry.event === event)
  return last('tellOfException') > last('agreeException')
}
