import type { CaseView } from '@/lib/cases/views'
import type { LocalDate } from '@/machines/effects'
import { type LapseStep, lapseNextStep } from './lapse-next-step'

/** The one thing that one's own page puts first; `messages.my.next` has the words. */
type NextStep =
  | 'held'
  | 'tie'
  | 'nobodyYet'
  | 'told'
  | 'speak'
  | 'answer'
  | 'waitProposal'
  | 'secondPerson'
  | 'checkIn'
  | 'plan'
  | 'waitForSomeone'
  | 'talk'
  | 'review'
  | 'closed'
  | 'withdrawn'
  | LapseStep

/** Today where the reader is, and where that is. */
export interface Reader {
  today: LocalDate
  timeZone: string
}

/** Derived from where it is and from what is open to this reader, so that the page cannot promise more. */
export function nextStep(view: CaseView, reader: Reader): NextStep {
  const open = (event: CaseView['openEvents'][number]) => view.openEvents.includes(event)
  const { where } = view
  const at = (state: string) => where.state === state || where.state.startsWith(`${state}.`)
  const lapse = view.capacities.includes('subject') ? null : lapseNextStep(view)
  if (lapse) return lapse
  if (at('withdrawn')) return 'withdrawn'
  if (at('underReview')) return 'review'
  if (where.closed) return 'closed'
  if (open('sendNow')) return 'held'
  if (open('acceptTie') || open('objectToTie')) return 'tie'
  // the next office can be let know from the first hour; it is asked about once the time has passed
  const timePassed = view.story.some((entry) => entry.event === 'acknowledgeEscalationDue')
  if (open('passItOn') && timePassed) return 'nobodyYet'
  if (!view.capacities.some((each) => each === 'subject' || each === 'respondent')) return 'told'
  if (where.hearing === 'invited' && open('speak')) return 'speak'
  if (open('agree')) return 'answer'
  if (at('proposed')) return 'waitProposal'
  if (at('awaitingSecondPerson')) return 'secondPerson'
  if (at('inForce')) return checkInDue(view, reader) ? 'checkIn' : 'plan'
  if (at('awaitingAcknowledgement')) return 'waitForSomeone'
  return 'talk'
}

/** A check-in is asked for on its day, not all the time until then. */
function checkInDue({ where, openEvents }: CaseView, { today, timeZone }: Reader): boolean {
  if (where.clock !== 'checkIn' || where.by === null || !openEvents.includes('checkedIn')) return false
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(where.by) <= today
}
