import { awaitsReply } from '@/app/_case/awaits-reply'
import type { CaseView } from '@/lib/cases/model/views'

/** The one thing that a reporter's page puts first; `messages.receipt.next` has the words. */
export type NextStep =
  | 'conflictOfInterest'
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
export function nextStep({ where, concern, availableEvents }: CaseView): NextStep {
  const open = (event: CaseView['availableEvents'][number]) => availableEvents.includes(event)
  const at = (state: string) => where.state === state || where.state.startsWith(`${state}.`)
  if (open('acceptConflictOfInterest') || open('objectToConflictOfInterest')) return 'conflictOfInterest'
  if (open('clearText') || open('objectToText')) return 'text'
  if (at('underReview')) return 'review'
  if (where.closed) return 'closed'
  if (concern?.withdrawalAsked) return 'withdrawing'
  if (at('awaitingAcceptance')) return 'waitForSomeone'
  if (concern?.shown?.state === 'objected') return 'objected'
  if (awaitsReply(concern?.reporterThread)) return 'written'
  return concern?.told.some((each) => each.to === 'reporter') ? 'told' : 'talk'
}
