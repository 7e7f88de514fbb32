import { endOffers, offer, revoke, startDeadline, stopDeadline, tell } from './acts'

const askSomeone = [
  offer('exceptionApprover', 'exceptionApprover'),
  tell('exceptionApprover', 'somethingWaits'),
  startDeadline('exceptionAnswer'),
] as const

const ask = {
  guard: 'handledAndHasText',
  target: 'asked',
  actions: [{ type: 'noteGround' }, ...askSomeone],
} as const
const answered = [
  stopDeadline('exceptionAnswer'),
  revoke('exceptionApprover'),
  tell('handler', 'somethingWaits'),
] as const

/**
 * A self-report never turns into a complaint. Its exceptions are announced before writing, and need a second approver
 * of another office. What follows happens in another case, and the text stays in this one. The subject is told, unless
 * that would endanger someone.
 */
export const firewall = {
  initial: 'none',
  states: {
    none: { on: { askException: ask } },
    asked: {
      on: {
        agreeException: { guard: 'hasText', target: 'agreed', actions: answered },
        refuseException: {
          guard: 'hasText',
          target: 'refused',
          actions: [{ type: 'set', params: { ground: null } }, ...answered],
        },
        exceptionAnswerDue: { actions: [endOffers('exceptionApprover'), ...askSomeone] },
      },
    },
    agreed: {
      on: {
        askException: ask,
        tellOfException: { guard: 'standsAndHasText', actions: tell('subject', 'somethingWaits') },
      },
    },
    refused: { on: { askException: ask } },
  },
} as const
