import type { CaseView, Message } from '@/lib/cases/model/views'
import type { Reader } from './reader'

/** What a first page puts first: the folder where it is done, if any, and whether it is the reader's move. */
export interface Step {
  to?: string
  mine?: true
}

/** For a party; the texts are in `messages.my.next`. */
export const partySteps = {
  held: { mine: true },
  conflictOfInterest: { mine: true },
  noParticipants: { mine: true },
  told: {},
  withdrawn: {},
  speak: { to: 'conversation', mine: true },
  talk: { to: 'conversation', mine: true },
  waitForSomeone: { to: 'conversation' },
  review: { to: 'conversation' },
  closed: { to: 'conversation' },
  answer: { to: 'response', mine: true },
  checkIn: { to: 'response', mine: true },
  plan: { to: 'response' },
  waitProposal: { to: 'response' },
  secondApprover: { to: 'response' },
  // in a concern: for the respondent, and for the reporter
  points: { to: 'statement', mine: true },
  answered: { to: 'statement' },
  waitOutcome: { to: 'conversation' },
  outcome: { to: 'outcome', mine: true },
  readText: { to: 'report', mine: true },
  written: { to: 'conversation', mine: true },
  withdrawing: { to: 'report' },
  reported: { to: 'report' },
} as const satisfies Record<string, Step>
export type PartyStep = keyof typeof partySteps

/** For a reporter with a recovery phrase; the texts are in `messages.receipt.next`. */
export const phraseSteps = {
  conflictOfInterest: { mine: true },
  text: { to: 'text', mine: true },
  objected: { to: 'text' },
  waitForSomeone: { to: 'report' },
  written: { to: 'conversation', mine: true },
  talk: { to: 'conversation' },
  withdrawing: { to: 'conversation' },
  told: { to: 'told', mine: true },
  review: { to: 'conversation' },
  closed: { to: 'told' },
} as const satisfies Record<string, Step>
export type PhraseStep = keyof typeof phraseSteps

/** Whether the view opens this event, and whether the case is at this place or inside it. */
const asking = ({ availableEvents, where: { state } }: CaseView) => ({
  open: (event: CaseView['availableEvents'][number]) => availableEvents.includes(event),
  at: (place: string) => state === place || state.startsWith(`${place}.`),
})

/** Derived from where the case is and from what is open to this party, so that the page cannot promise more. */
export function partyStep(view: CaseView, reader: Pick<Reader, 'today' | 'timeZone'>): PartyStep {
  const { open, at } = asking(view)
  const { where } = view
  const concern = view.capacities.includes('subject') ? null : concernStep(view)
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
function checkInDue(
  { where, availableEvents }: CaseView,
  { today, timeZone }: Pick<Reader, 'today' | 'timeZone'>,
): boolean {
  if (where.deadline !== 'checkIn' || where.by === null || !availableEvents.includes('checkedIn'))
    return false
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(where.by) <= today
}

/** Null where what every case has comes first: a conflict of interest, a proposal to answer, a plan. */
function concernStep(view: CaseView): PartyStep | null {
  const { open, at } = asking(view)
  const { concern, capacities, conversation, where } = view
  if (!concern || open('acceptConflictOfInterest') || open('agree')) return null
  if (open('clearText') || open('objectToText')) return 'readText'
  const respondent = capacities.includes('respondent')
  if (respondent && open('speak') && ['invited', 'timePassed'].includes(where.hearing)) return 'points'
  if (at('underReview')) return null
  if (!where.closed && awaitsReply(respondent ? conversation : concern.reporterThread)) return 'written'
  const told = concern.told.some((each) => each.to === (respondent ? 'respondent' : 'reporter'))
  if (told) return 'outcome'
  if (!respondent) return concern.withdrawalAsked ? 'withdrawing' : 'reported'
  if (at('inForce')) return null
  return at('gathering') ? 'answered' : 'waitOutcome'
}

/** The same for a reporter with a recovery phrase. */
export function phraseStep(view: CaseView): PhraseStep {
  const { open, at } = asking(view)
  const { where, concern } = view
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

/** The last message of a thread is the other side's, so the reader may answer. */
function awaitsReply(thread: readonly Message[] | null | undefined): boolean {
  const last = thread?.at(-1)
  return last !== undefined && !last.mine && (last.kind === 'message' || last.kind === 'reasons')
}
