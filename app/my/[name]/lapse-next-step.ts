import { isToAnswer } from '@/app/_case/is-to-answer'
import type { CaseView } from '@/lib/cases/views'

/** What one's own page puts first where something was said of somebody: for the one it is said of, and who said it. */
export type LapseStep =
  | 'points'
  | 'answered'
  | 'waitOutcome'
  | 'outcome'
  | 'readText'
  | 'written'
  | 'withdrawing'
  | 'reported'

/** Where each step is done, below the matter's own address. */
const folders: Record<Exclude<LapseStep, 'written'>, string> = {
  points: 'said',
  answered: 'said',
  waitOutcome: 'conversation',
  outcome: 'outcome',
  readText: 'report',
  withdrawing: 'report',
  reported: 'report',
}
export const lapseStepFolder = (step: LapseStep, { capacities }: Pick<CaseView, 'capacities'>): string => {
  if (step !== 'written') return folders[step]
  return capacities.includes('respondent') ? 'conversation' : 'report'
}

/** Null where what every matter has comes first: a tie, a proposal to answer, a plan. */
export function lapseNextStep({
  lapse,
  capacities,
  conversation,
  openEvents,
  where,
}: CaseView): LapseStep | null {
  const open = (event: CaseView['openEvents'][number]) => openEvents.includes(event)
  if (!lapse || open('acceptTie') || open('agree')) return null
  if (open('clearText') || open('objectToText')) return 'readText'
  const respondent = capacities.includes('respondent')
  if (respondent && open('speak') && ['invited', 'timePassed'].includes(where.hearing)) return 'points'
  if (where.state === 'underReview') return null
  if (!where.closed && isToAnswer(respondent ? conversation : lapse.reporterThread)) return 'written'
  const told = lapse.told.some((each) => each.to === (respondent ? 'respondent' : 'reporter'))
  if (told) return 'outcome'
  if (!respondent) return lapse.withdrawalAsked ? 'withdrawing' : 'reported'
  if (where.state.startsWith('inForce')) return null
  return where.state.startsWith('gathering') ? 'answered' : 'waitOutcome'
}
