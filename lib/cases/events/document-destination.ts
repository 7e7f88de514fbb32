import type { FileKind } from '@/lib/policy'
import type { CasePersonEvent } from '@/machines'
import type { AdvicePersonEvent } from '@/machines/advice/events'
import type { ConcernPersonEvent } from '@/machines/concern/events'
import type { Capacity } from '@/machines/effects'
import type { SlipPersonEvent } from '@/machines/slip/events'
import type { LoadedCase } from '../load/load-case'
import type { DocumentDestination } from '../model/document-bodies'

type Wordy<E> = E extends { type: infer T; documentId: unknown } ? T : never

const said = (as: DocumentDestination['as']): DocumentDestination => ({
  part: 'conversation',
  kind: 'text',
  as,
})
const toReporter = (as: DocumentDestination['as']): DocumentDestination => ({
  part: 'reporter',
  kind: 'text',
  as,
})
const noted: DocumentDestination = { part: 'desk', kind: 'text', as: 'note' }
const area: DocumentDestination = { part: 'desk', kind: 'area', as: 'note' }
const proposed: DocumentDestination = { part: 'conversation', kind: 'proposal', as: 'message' }

/**
 * Where the words of each event of a slip are sealed. `conversation` is read by the subject too: whatever decides
 * something about a person is said to them in the words in which it was decided. `desk` holds the handlers' own thinking.
 */
const textOfSlip: Record<Wordy<SlipPersonEvent>, DocumentDestination> = {
  declareConflictOfInterest: said('conflictOfInterest'),
  escalate: noted,
  transfer: noted,
  noteArea: area,
  propose: proposed,
  counterPropose: proposed,
  // what is asked to be imposed on a person is theirs to read while it is still only asked
  requestImposed: proposed,
  confirmImposed: said('reasons'),
  declineImposed: said('reasons'),
  checkedIn: said('checkIn'),
  agreementNotKept: said('reasons'),
  adjust: said('message'),
  close: said('reasons'),
  reopen: said('reasons'),
  askReview: said('message'),
  reviewUpheld: said('reasons'),
  reviewSentBack: said('reasons'),
  speak: said('message'),
  noteContact: said('contact'),
  contestContact: said('message'),
  noteNotAnswered: said('reasons'),
  proceedUnheard: noted,
  putTemporaryMeasure: said('reasons'),
  confirmTemporaryMeasure: said('reasons'),
  renewTemporaryMeasure: said('reasons'),
  liftTemporaryMeasure: said('reasons'),
  raiseSafety: said('message'),
  noteSafetyAction: noted,
  reviewSafety: noted,
  standDownSafety: noted,
  hold: said('reasons'),
  requestLegalHold: noted,
  confirmLegalHold: noted,
  liftLegalHold: noted,
  consentEnded: said('message'),
  personDied: noted,
  askException: noted,
  agreeException: noted,
  refuseException: noted,
  tellOfException: said('message'),
}

/**
 * The same of an ethical lapse. What lies in `conversation` the respondent reads from the moment they are heard; what is
 * between the handler and the reporter lies in `reporter`; decisions are reasoned in `desk` and told to each side in a
 * text of their own.
 */
const textOfConcern: Record<Wordy<ConcernPersonEvent>, DocumentDestination> = {
  declareConflictOfInterest: toReporter('conflictOfInterest'),
  escalate: noted,
  transfer: noted,
  noteArea: area,
  propose: proposed,
  agreementNotKept: said('reasons'),
  adjust: said('message'),
  close: noted,
  reopen: noted,
  askReview: said('message'),
  reviewUpheld: said('reasons'),
  reviewSentBack: said('reasons'),
  speak: { part: 'conversation', kind: 'answers', as: 'message' },
  noteContact: said('contact'),
  contestContact: said('message'),
  noteNotAnswered: said('reasons'),
  proceedUnheard: noted,
  putTemporaryMeasure: said('reasons'),
  confirmTemporaryMeasure: said('reasons'),
  renewTemporaryMeasure: said('reasons'),
  liftTemporaryMeasure: said('reasons'),
  raiseSafety: said('message'),
  noteSafetyAction: noted,
  reviewSafety: noted,
  standDownSafety: noted,
  hold: noted,
  requestLegalHold: noted,
  confirmLegalHold: noted,
  liftLegalHold: noted,
  personDied: noted,
  withdraw: toReporter('withdrawal'),
  goOn: toReporter('reasons'),
  objectToText: toReporter('objection'),
  reportRetaliation: toReporter('retaliation'),
  answerRetaliation: toReporter('reasons'),
  raiseConflict: said('conflict'),
  upholdConflict: noted,
  dismissConflict: noted,
  screen: { part: 'desk', kind: 'screening', as: 'note' },
  showReporter: { part: 'reporter', kind: 'shown', as: 'message' },
  overrideObjection: toReporter('reasons'),
  putToRespondent: { part: 'conversation', kind: 'put', as: 'message' },
  addStatement: { part: 'desk', kind: 'text', as: 'statement' },
  nameCompanion: { part: 'conversation', kind: 'companion', as: 'message' },
  decide: { part: 'desk', kind: 'decision', as: 'reasons' },
  decideImposed: { part: 'desk', kind: 'decision', as: 'reasons' },
  confirmDecision: { part: 'desk', kind: 'text', as: 'reasons' },
  declineDecision: { part: 'desk', kind: 'text', as: 'reasons' },
  informReporter: { part: 'reporter', kind: 'told', as: 'message' },
  informRespondent: { part: 'conversation', kind: 'told', as: 'message' },
  tellOther: { part: 'desk', kind: 'told', as: 'message' },
  correctOthers: { part: 'desk', kind: 'told', as: 'message' },
  reconsider: noted,
  takeBackPerson: noted,
  // the reporter reads why somebody opened their name, in the words in which it was opened
  openIdentity: toReporter('reasons'),
  refuseIdentity: toReporter('reasons'),
}

const textOfAdvice: Record<Wordy<AdvicePersonEvent>, DocumentDestination> = {
  giveAdvice: { part: 'conversation', kind: 'advice', as: 'message' },
}

/** What a reporter says stays between them and the handler; a second person or a judge writes at the desk. */
const ownPlace: Partial<Record<CasePersonEvent['type'], Partial<Record<Capacity, DocumentDestination>>>> = {
  raiseConflict: { reporter: toReporter('conflict'), secondApprover: noted },
  askReview: { reporter: toReporter('message') },
}

const reviewAnswers: readonly string[] = [
  'reviewUpheld',
  'reviewSentBack',
] satisfies CasePersonEvent['type'][]

type Places = Partial<Record<CasePersonEvent['type'], DocumentDestination>>
const placesOf: Record<FileKind, Places> = {
  selfReport: textOfSlip,
  reportOfSlip: textOfSlip,
  concern: textOfConcern,
  advice: textOfAdvice,
}

/**
 * Where somebody's words of an event go. A safety concern is the raiser's: it is not laid before the other side. Whoever
 * asked for a review reads what came of it, beside what they asked, and the other side does not.
 */
export function documentDestination(
  event: CasePersonEvent['type'],
  capacity: Capacity,
  { kind, timeline }: Pick<LoadedCase, 'kind' | 'timeline'>,
): DocumentDestination {
  const asked = reviewAnswers.includes(event)
    ? timeline.findLast((row) => row.event === 'askReview')
    : undefined
  if (asked?.capacity === 'reporter') return toReporter('reasons')
  if (event === 'raiseSafety' && capacity !== 'subject' && capacity !== 'respondent')
    return capacity === 'reporter' ? toReporter('message') : noted
  return ownPlace[event]?.[capacity] ?? placesOf[kind][event] ?? noted
}
