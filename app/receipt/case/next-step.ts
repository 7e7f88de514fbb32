import { isToAnswer } from '@/app/_case/is-to-answer'
import type { CaseView } from '@/lib/cases/views'

/** The one thing that a reporter's page puts first; `messages.receipt.next` has the words. */
export type NextStep =
  | 'tie'
  | 'text'
  | 'objected'
  | 'waitForSomeone'
  | 'written'
  | 'talk'
  | 'withdrawing'
  | 'told'
  | 'review'
  | 'closed'

/** Derived from where it is and from what is open to the reporter, so that the page cannot promise more. */
export function nextStep({ where, lapse, openEvents }: CaseView): NextStep {
  const open = (event: CaseView['openEvents'][number]) => openEvents.includes(event)
  const at = (state: string) => where.state === state || where.state.startsWith(`${state}.`)
  if (open('acceptTie') || open('objectToTie')) return 'tie'
  if (open('clearText') || open('objectToText')) return 'text'
  if (at('underReview')) return 'review'
  if (where.closed) return 'closed'
  if (lapse?.withdrawalAsked) return 'withdrawing'
  if (at('awaitingAcknowledgement')) return 'waitForSomeone'
  if (lapse?.shown?.state === 'objected') return 'objected'
  if (isToAnswer(lapse?.reporterThread)) return 'written'
  return lapse?.told.some((each) => each.to === 'reporter') ? 'told' : 'talk'
}
