import { lengthenDeadline, startDeadline, stopDeadline, tell } from './acts'
import type { ContactChannel } from './events'

/** What the hearing keeps in context. Finite: two channels are enough, a third is not counted. */
export interface HearingContext {
  attempts: readonly ContactChannel[]
  hearingExtended: boolean
  /** a person gave, in words, the reason why safety cannot wait for the answer */
  proceedUnheard: boolean
}

const heardInText = {
  guard: 'caseIsOpenAndHasText',
  target: '#heard.inText',
  actions: stopDeadline('hearing'),
} as const

const contact = [
  { guard: 'reachedThem', target: '#heard.byContact', actions: stopDeadline('hearing') },
  { guard: 'triedToReach', actions: 'countAttempt' },
] as const

/** a further call or meeting with a person who was heard: only recorded in the timeline */
const oneMore = { guard: 'mayNoteContact', actions: { type: 'record' } } as const

export const proceed = {
  guard: 'safetyForbidsWaiting',
  actions: { type: 'set', params: { proceedUnheard: true } },
} as const

/** What was counted towards an answer has done its work; the timeline of the case keeps it. */
export const settled = {
  type: 'set',
  params: { attempts: [], hearingExtended: false, proceedUnheard: false },
} as const

const whatever = {
  speak: heardInText,
  noteContact: contact,
  proceedUnheard: proceed,
  'handling.rested': { actions: [stopDeadline('hearing'), settled] },
  'handling.subjectDied': { actions: [stopDeadline('hearing'), settled] },
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
        actions: [startDeadline('hearing'), tell('subject', 'somethingWaits')],
      },
      extendHearing: {
        guard: 'mayExtendHearing',
        actions: [{ type: 'set', params: { hearingExtended: true } }, lengthenDeadline('hearing')],
      },
      hearingDue: [
        { guard: 'onHold', actions: startDeadline('hearing') },
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
    initial: 'inText',
    entry: settled,
    states: {
      inText: { on: { noteContact: { guard: 'mayNoteContact', target: 'alsoByContact' } } },
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
          speak: { guard: 'caseIsOpenAndHasText', target: 'inText' },
          contestContact: {
            guard: 'mayContest',
            target: '#invited',
            actions: [startDeadline('hearing'), tell('handler', 'somethingWaits')],
          },
        },
      },
    },
  },
  notAnswered: { entry: settled, on: { speak: heardInText, noteContact: contact[0] } },
} as const

/** Heard first. A self-report is heard when it is sent; anyone else is invited, with time to answer. */
export const hearing = {
  initial: 'asked',
  states: {
    asked: { always: [{ guard: 'selfReported', target: '#heard.inText' }, { target: 'invited' }] },
    ...invitation,
  },
} as const
