import type { Capacity } from '@/machines/effects'
import type { SlipPersonEvent } from '@/machines/slip/events'
import type { WordsPlace } from './document-bodies'

type WordyEvent = Extract<SlipPersonEvent, { wordsId: unknown }>['type']

const said = (as: WordsPlace['as']): WordsPlace => ({ part: 'conversation', kind: 'text', as })
const noted: WordsPlace = { part: 'desk', kind: 'text', as: 'note' }

/**
 * Where the words of each event are sealed. `conversation` is read by the subject too: whatever decides something
 * about a person is said to them in the words in which it was decided. `desk` holds the handlers' own thinking.
 */
export const wordsOfEvents: Record<WordyEvent, WordsPlace> = {
  declareTie: said('tie'),
  handUp: noted,
  handOver: noted,
  noteArea: { part: 'desk', kind: 'area', as: 'note' },
  propose: { part: 'conversation', kind: 'proposal', as: 'message' },
  counterPropose: { part: 'conversation', kind: 'proposal', as: 'message' },
  // what is asked to be imposed on a person is theirs to read while it is still only asked
  requestImposed: { part: 'conversation', kind: 'proposal', as: 'message' },
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
  putInterim: said('reasons'),
  confirmInterim: said('reasons'),
  renewInterim: said('reasons'),
  liftInterim: said('reasons'),
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
}

/** Where somebody's words of an event go. A safety concern is the raiser's: it is not laid before the other side. */
export function wordsPlace(event: SlipPersonEvent['type'], capacity: Capacity): WordsPlace {
  if (event === 'raiseSafety' && capacity !== 'subject')
    return capacity === 'reporter' ? { part: 'report', kind: 'text', as: 'message' } : noted
  return isWordy(event) ? wordsOfEvents[event] : noted
}

const isWordy = (event: string): event is WordyEvent => Object.hasOwn(wordsOfEvents, event)
