import { offer, revoke, startClock, stopClock, tell } from './acts'

const over = [
  stopClock('interimConfirmation'),
  stopClock('interimEnd'),
  revoke('interimConfirmer'),
  tell('subject', 'somethingWaits'),
] as const

const ends = {
  liftInterim: { guard: 'hasWords', target: 'lifted', actions: over },
  interimEndDue: { target: 'lifted', actions: [...over, tell('handler', 'somethingWaits')] },
  // what was agreed or imposed takes its place
  'handling.settled': { target: 'lifted', actions: over },
  'handling.subjectDied': { target: 'lifted', actions: over },
} as const

const put = {
  guard: 'mayPutInterim',
  target: 'inPlace',
  actions: [
    offer('interimConfirmer', 'interimConfirmer'),
    startClock('interimConfirmation'),
    startClock('interimEnd'),
    tell('interimConfirmer', 'somethingWaits'),
    tell('subject', 'somethingWaits'),
  ],
} as const

/**
 * A neutral measure for the time being, never a finding. One person puts it, a second of another office confirms it
 * within a day, or it lapses: nothing stays imposed by one person alone.
 */
export const interim = {
  initial: 'none',
  states: {
    none: { on: { putInterim: put } },
    inPlace: {
      on: {
        ...ends,
        confirmInterim: {
          guard: 'hasWords',
          target: 'confirmed',
          actions: [stopClock('interimConfirmation'), tell('handler', 'somethingWaits')],
        },
        interimConfirmationDue: { target: 'lifted', actions: [...over, tell('handler', 'somethingWaits')] },
      },
    },
    confirmed: {
      on: {
        ...ends,
        renewInterim: {
          guard: 'hasWords',
          actions: [startClock('interimEnd'), tell('subject', 'somethingWaits')],
        },
      },
    },
    lifted: { on: { putInterim: put } },
  },
} as const
