import type { CaseView } from '@/lib/cases/views'

/** What one's own page puts first where something was said of somebody: for the one it is said of, and who said it. */
export type LapseStep = 'points' | 'answered' | 'waitOutcome' | 'outcome' | 'readText' | 'reported'

/** Where each step is done, below the matter's own address. */
export const lapseStepFolder: Record<LapseStep, string> = {
  points: 'said',
  answered: 'said',
  waitOutcome: 'conversation',
  outcome: 'outcome',
  readText: 'report',
  reported: 'report',
}

/** Null where what every matter has comes first: a tie, a proposal to answer, a plan. */
export function lapseNextStep({ lapse, capacities, openEvents, where }: CaseView): LapseStep | null {
  const open = (event: CaseView['openEvents'][number]) => openEvents.includes(event)
  if (!lapse || open('acceptTie') || open('agree')) return null
  if (open('clearText') || open('objectToText')) return 'readText'
  const respondent = capacities.includes('respondent')
  if (respondent && open('speak') && ['invited', 'timePassed'].includes(where.hearing)) return 'points'
  if (where.state === 'underReview') return null
  const told = lapse.told.some((each) => each.to === (respondent ? 'respondent' : 'reporter'))
  if (told) return 'outcome'
  if (!respondent) return 'reported'
  if (where.state.startsWith('inForce')) return null
  return where.state.startsWith('gathering') ? 'answered' : 'waitOutcome'
}
