import type { CaseView } from '@/lib/cases/views'

/** The one thing that one's own page puts first; `messages.my.next` has the words. */
export type NextStep =
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

/** Derived from where it is and from what is open to this reader, so that the page cannot promise more. */
export function nextStep(view: CaseView): NextStep {
  const open = (event: CaseView['openEvents'][number]) => view.openEvents.includes(event)
  const { where } = view
  const at = (state: string) => where.state === state || where.state.startsWith(`${state}.`)
  if (at('withdrawn')) return 'withdrawn'
  if (at('underReview')) return 'review'
  if (where.closed) return 'closed'
  if (open('sendNow')) return 'held'
  if (open('acceptTie') || open('objectToTie')) return 'tie'
  // the next office can be let know from the first hour; it is asked about once the time has passed
  const timePassed = view.story.some((entry) => entry.event === 'acknowledgeEscalationDue')
  if (open('passItOn') && timePassed) return 'nobodyYet'
  if (!view.capacities.includes('subject')) return 'told'
  if (where.hearing === 'invited' && open('speak')) return 'speak'
  if (open('agree')) return 'answer'
  if (at('proposed')) return 'waitProposal'
  if (at('awaitingSecondPerson')) return 'secondPerson'
  if (at('inForce')) return where.clock === 'checkIn' && where.waitsForMe ? 'checkIn' : 'plan'
  if (at('awaitingAcknowledgement')) return 'waitForSomeone'
  return 'talk'
}
