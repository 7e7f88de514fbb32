import type { CaseView } from '@/lib/cases/model/views'
import type { LocalDate } from '@/machines/effects'
import { type ConcernStep, concernNextStep } from './concern-next-step'

/** The one thing that one's own page puts first; `messages.my.next` has the words. */
type NextStep =
  | 'held'
  | 'conflictOfInterest'
  | 'noParticipants'
  | 'told'
  | 'speak'
  | 'answer'
  | 'waitProposal'
  | 'secondApprover'
  | 'checkIn'
  | 'plan'
  | 'waitForSomeone'
  | 'talk'
  | 'review'
  | 'closed'
  | 'withdrawn'
  | ConcernStep

/** Today where the reader is, and where that is. */
export interface Reader {
  today: LocalDate
  timeZone: string
}

/** Derived from where it is and from what is open to this reader, so that the page cannot promise more. */
export function nextStep(view: CaseView, reader: Reader): NextStep {
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  const { where } = view
  const at = (state: string) => where.state === state || where.state.startsWith(`${state}.`)
  const concern = view.capacities.includes('subject') ? null : concernNextStep(view)
  if (concern) return concern
  if (at('withdrawn')) return 'withdrawn'
  if (at('underReview')) return 'review'
  if (where.closed) return 'closed'
  if (open('sendNow')) return 'held'
  if (open('acceptConflictOfInterest') || open('objectToConflictOfInterest')) return 'conflictOfInterest'
  // the next office can be let know from the first hour; it is asked about once the time has passed
  const timePassed = view.timeline.some((entry) => entry.event === 'acceptEscalationDue')
  if (open('passItOn') && timePassed) return 'noParticipants'
  if (!view.capacities.some((each) => each === 'subject' || each === 'respondent')) return 'told'
  if (where.hearing === 'invited' && open('speak')) return 'speak'
  if (open('agree')) return 'answer'
  if (at('proposed')) return 'waitProposal'
  if (at('awaitingSecondApprover')) return 'secondApprover'
  if (at('inForce')) return checkInDue(view, reader) ? 'checkIn' : 'plan'
  if (at('awaitingAcceptance')) return 'waitForSomeone'
  return 'talk'
}

/** A check-in is asked for on its day, not all the time until then. */
function checkInDue({ where, availableEvents }: CaseView, { today, timeZone }: Reader): boolean {
  if (where.deadline !== 'checkIn' || where.by === null || !availableEvents.includes('checkedIn'))
    return false
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(where.by) <= today
}
