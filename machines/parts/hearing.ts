import { lengthenClock, startClock, stopClock, tell } from './acts'
import type { ContactChannel } from './events'

/** What the hearing keeps in context. Finite: two channels are enough, a third is not counted. */
export interface HearingContext {
  attempts: readonly ContactChannel[]
  hearingExtended: boolean
  /** a person gave, in words, the reason why safety cannot wait for the answer */
  proceedUnheard: boolean
}

const heardInWords = {
  guard: 'caseIsOpenAndHasWords',
  target: '#heard.inWords',
  actions: stopClock('hearing'),
} as const

const contact = [
  { guard: 'reachedThem', target: '#heard.byContact', actions: stopClock('hearing') },
  { guard: 'triedToReach', actions: 'countAttempt' },
] as const

/** a further call or meeting with somebody who was heard: it stands in the story, and nothing hangs on it */
const oneMore = { guard: 'mayNoteContact', actions: { type: 'record' } } as const

export const proceed = {
  guard: 'safetyForbidsWaiting',
  actions: { type: 'set', params: { proceedUnheard: true } },
} as const

/** What was counted towards an answer has done its work; the story of the case keeps it. */
export const settled = {
  type: 'set',
  params: { attempts: [], hearingExtended: false, proceedUnheard: false },
} as const

const whatever = {
  speak: heardInWords,
  noteContact: contact,
  proceedUnheard: proceed,
  'handling.rested': { actions: [stopClock('hearing'), settled] },
  'handling.subjectDied': { actions: [stopClock('hearing'), settled] },
} as const

/**
 * From the invitation to the answer. Silence is neither admission nor agreement: it is recorded by a person, after two
 * attempts by two channels.
 */
export const invitation = {
  invited: {
    id: 'invited',
    on: {
      ...whatever,
      'handling.taken': {
        guard: 'subjectLives',
        actions: [startClock('hearing'), tell('subject', 'somethingWaits')],
      },
      extendHearing: {
        guard: 'mayExtendHearing',
        actions: [{ type: 'set', params: { hearingExtended: true } }, lengthenClock('hearing')],
      },
      hearingDue: [
        { guard: 'onHold', actions: startClock('hearing') },
        { target: 'timePassed', actions: tell('handler', 'somethingWaits') },
      ],
    },
  },
  timePassed: {
    entry: { type: 'set', params: { hearingExtended: false } },
    on: {
      ...whatever,
      noteNotAnswered: { guard: 'triedTwoChannels', target: 'notAnswered' },
    },
  },
  heard: {
    id: 'heard',
    initial: 'inWords',
    entry: settled,
    states: {
      inWords: { on: { noteContact: { guard: 'mayNoteContact', target: 'alsoByContact' } } },
      /** they had spoken already: a call noted since changes nothing about that, and can be contested all the same */
      alsoByContact: {
        on: {
          noteContact: oneMore,
          contestContact: {
            guard: 'mayContest',
            actions: [{ type: 'record' }, tell('handler', 'somethingWaits')],
          },
        },
      },
      /** a noted phone call or meeting; the one it was with can say that it was otherwise */
      byContact: {
        on: {
          noteContact: oneMore,
          speak: { guard: 'caseIsOpenAndHasWords', target: 'inWords' },
          contestContact: {
            guard: 'mayContest',
            target: '#invited',
            actions: [startClock('hearing'), tell('handler', 'somethingWaits')],
          },
        },
      },
    },
  },
  notAnswered: { entry: settled, on: { speak: heardInWords, noteContact: contact[0] } },
} as const

/** Heard first. A self-report is heard when it is sent; anyone else is invited, with time to answer. */
export const hearing = {
  initial: 'asked',
  states: {
    asked: { always: [{ guard: 'selfReported', target: '#heard.inWords' }, { target: 'invited' }] },
    ...invitation,
  },
} as const
