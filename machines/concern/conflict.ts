import { endOffers, offer, revoke, startDeadline, stopDeadline, tell } from '../shared/acts'

const askSomeone = [
  offer('conflictJudge', 'conflictJudge'),
  tell('conflictJudge', 'somethingWaits'),
  startDeadline('conflictAnswer'),
] as const
const over = { target: 'none', actions: [stopDeadline('conflictAnswer'), revoke('conflictJudge')] } as const

/**
 * A party says that the handler has a conflict of interest. Someone uninvolved judges it; meanwhile nothing is decided
 * or closed. When it is upheld, the handling region ends the handler's access and offers the case to others.
 */
export const conflict = {
  initial: 'none',
  states: {
    none: {
      on: { raiseConflict: { guard: 'handledAndHasText', target: 'raised', actions: askSomeone } },
    },
    raised: {
      on: {
        // others can raise a conflict too: they may not learn that one was raised already
        raiseConflict: { guard: 'handledAndHasText', actions: tell('conflictJudge', 'somethingWaits') },
        upholdConflict: { ...over, guard: 'mayUphold' },
        dismissConflict: {
          guard: 'hasText',
          target: 'none',
          actions: [...over.actions, tell('reporter', 'update'), tell('subject', 'update')],
        },
        conflictAnswerDue: { actions: [endOffers('conflictJudge'), ...askSomeone] },
        // the handler it was about does not hold it any more
        'handling.left': over,
      },
    },
  },
} as const
