import { assign, setup } from 'xstate'
import type { CoverEffect } from './effects'
import type { CoverEvent } from './events'

type ParamsOf<T extends CoverEffect['type']> = Omit<Extract<CoverEffect, { type: T }>, 'type'>
const doesNothing = <T extends CoverEffect['type']>() => {
  return (_: unknown, _params: ParamsOf<T>): void => {}
}

/** Effects as actions: data that `transition()` hands back; running one does nothing. */
export const coverEffectActions = {
  startDeadline: doesNothing<'startDeadline'>(),
  stopDeadline: doesNothing<'stopDeadline'>(),
  notify: doesNothing<'notify'>(),
  setTaker: () => {},
  clearTaker: () => {},
} satisfies Record<CoverEffect['type'], unknown>

const start = (deadline: ParamsOf<'startDeadline'>['deadline']) =>
  ({ type: 'startDeadline', params: { deadline } }) as const
const stop = (deadline: ParamsOf<'stopDeadline'>['deadline']) =>
  ({ type: 'stopDeadline', params: { deadline } }) as const
const tell = (to: ParamsOf<'notify'>['to'], notice: ParamsOf<'notify'>['notice']) =>
  ({ type: 'notify', params: { to, notice } }) as const

const taken = { target: 'taken', actions: [{ type: 'setTaker' }, tell('adviceAsker', 'taken')] } as const
const unfilled = { target: 'unfilled', actions: tell('adviceAsker', 'unfilled') } as const
const noLongerNeeded = { target: 'cancelled', actions: tell('taker', 'noLongerNeeded') } as const

const looking = {
  tags: 'waiting',
  meta: { waitsFor: 'others' },
  entry: [start('unfilled'), tell('others', 'wanted')],
  exit: stop('unfilled'),
  on: { take: taken, unfilledDue: unfilled, cancelRequest: 'cancelled', cancelMeeting: 'cancelledMeeting' },
} as const

/**
 * Cover for one meeting on one date. No reason is asked and nothing here knows of a case, so that a request betrays
 * nothing: all look alike.
 */
export const coverMachine = setup({
  types: {
    // the asker's answer when no one had come forward
    context: {} as { keepLooking: boolean },
    events: {} as CoverEvent,
    tags: {} as 'waiting',
    meta: {} as { waitsFor: 'adviceAsker' | 'others' },
  },
  actions: {
    ...coverEffectActions,
    keepLooking: assign({ keepLooking: true }),
  },
}).createMachine({
  id: 'cover',
  context: { keepLooking: false },
  entry: start('meetingStarted'),
  initial: 'open',
  on: { meetingStarted: '.past' },
  states: {
    open: looking,
    taken: {
      on: {
        fellThrough: {
          target: 'fellThrough',
          actions: [
            tell('adviceAsker', 'fellThrough'),
            tell('taker', 'noLongerNeeded'),
            { type: 'clearTaker' },
          ],
        },
        cancelRequest: noLongerNeeded,
        cancelMeeting: { ...noLongerNeeded, target: 'cancelledMeeting' },
      },
    },
    /** looked for once more: the taker cannot come after all */
    fellThrough: looking,
    /** it starts soon and has no taker: the asker decides whether the meeting takes place */
    unfilled: {
      tags: 'waiting',
      meta: { waitsFor: 'adviceAsker' },
      on: {
        take: taken,
        cancelRequest: 'cancelled',
        cancelMeeting: 'cancelledMeeting',
        keepMeeting: { actions: 'keepLooking' },
      },
    },
    cancelled: { type: 'final', entry: stop('meetingStarted') },
    cancelledMeeting: { type: 'final', entry: stop('meetingStarted') },
    past: { type: 'final' },
  },
})
