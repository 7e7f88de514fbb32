import { awaitsReply } from '@/app/_case/awaits-reply'
import type { CaseView } from '@/lib/cases/model/views'

/** What one's own page puts first where something was said of somebody: for the one it is said of, and who said it. */
export type ConcernStep =
  | 'points'
  | 'answered'
  | 'waitOutcome'
  | 'outcome'
  | 'readText'
  | 'written'
  | 'withdrawing'
  | 'reported'

/** Where each step is done, below the matter's own address. */
const folders: Record<Exclude<ConcernStep, 'written'>, string> = {
  points: 'said',
  answered: 'said',
  waitOutcome: 'conversation',
  outcome: 'outcome',
  readText: 'report',
  withdrawing: 'report',
  reported: 'report',
}
export const concernStepFolder = (
  step: ConcernStep,
  { capacities }: Pick<CaseView, 'capacities'>,
): string => {
  if (step !== 'written') return folders[step]
  return capacities.includes('respondent') ? 'conversation' : 'report'
}

/** Null where what every matter has comes first: a conflict of interest, a proposal to answer, a plan. */
export function concernNextStep({
  concern,
  capacities,
  conversation,
  availableEvents,
  where,
}: CaseView): ConcernStep | null {
  const open = (event: CaseView['availableEvents'][number]) => availableEvents.includes(event)
  if (!concern || open('acceptConflictOfInterest') || open('agree')) return null
  if (open('clearText') || open('objectToText')) return 'readText'
  const respondent = capacities.includes('respondent')
  if (respondent && open('speak') && ['invited', 'timePassed'].includes(where.hearing)) return 'points'
  if (where.state === 'underReview') return null
  if (!where.closed && awaitsReply(respondent ? conversation : concern.reporterThread)) return 'written'
  const told = concern.told.some((each) => each.to === (respondent ? 'respondent' : 'reporter'))
  if (told) return 'outcome'
  if (!respondent) return concern.withdrawalAsked ? 'withdrawing' : 'reported'
  if (where.state.startsWith('inForce')) return null
  return where.state.startsWith('gathering') ? 'answered' : 'waitOutcome'
}
