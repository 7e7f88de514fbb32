import { endOffers, offer, revoke, startDeadline, stopDeadline, tell } from '../shared/acts'

const askSomeone = [
  offer('conflictJudge', 'conflictJudge'),
  tell('conflictJudge', 'somethingWaits'),
  startDeadline('conflictAnswer'),
] as const
const over = { target: 'none', actions: [stopDeadline('conflictAnswer'), revoke('conflictJudge')] } as const

/**
 * Somebody says that the handler is too close. Someone uninvolved judges it; meanwhile nothing is decided or closed. When
 * it is upheld, the handling region lets the handler go and offers the case on.
 */
export const conflict = {
  initial: 'none',
  states: {
    none: {
      on: { raiseConflict: { guard: 'handledAndHasText', target: 'raised', actions: askSomeone } },
    },
    raised: {
      on: {
        // whoever else sees one can say so too: that somebody did already is not theirs to learn
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
