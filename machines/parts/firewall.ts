import { endOffers, offer, revoke, startClock, stopClock, tell } from './acts'

const askSomeone = [
  offer('exceptionSecond', 'exceptionSecond'),
  tell('exceptionSecond', 'somethingWaits'),
  startClock('exceptionAnswer'),
] as const

const ask = {
  guard: 'handledAndHasWords',
  target: 'asked',
  actions: [{ type: 'noteGround' }, ...askSomeone],
} as const
const answered = [
  stopClock('exceptionAnswer'),
  revoke('exceptionSecond'),
  tell('handler', 'somethingWaits'),
] as const

/**
 * A self-report never turns into a complaint. Its exceptions, said before writing, take a second person of another
 * office; what follows from one happens in a file of its own, and the words stay here. Whoever wrote them is told,
 * unless that would endanger someone.
 */
export const firewall = {
  initial: 'none',
  states: {
    none: { on: { askException: ask } },
    asked: {
      on: {
        agreeException: { guard: 'hasWords', target: 'agreed', actions: answered },
        refuseException: {
          guard: 'hasWords',
          target: 'refused',
          actions: [{ type: 'set', params: { ground: null } }, ...answered],
        },
        exceptionAnswerDue: { actions: [endOffers('exceptionSecond'), ...askSomeone] },
      },
    },
    agreed: {
      on: {
        askException: ask,
        tellOfException: { guard: 'standsAndHasWords', actions: tell('subject', 'somethingWaits') },
      },
    },
    refused: { on: { askException: ask } },
  },
} as const
