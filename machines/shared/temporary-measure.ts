import { offer, revoke, startDeadline, stopDeadline, tell } from './acts'

const over = [
  stopDeadline('temporaryMeasureConfirmation'),
  stopDeadline('temporaryMeasureEnd'),
  revoke('temporaryMeasureApprover'),
  tell('subject', 'somethingWaits'),
] as const

const ends = {
  liftTemporaryMeasure: { guard: 'hasText', target: 'lifted', actions: over },
  temporaryMeasureEndDue: { target: 'lifted', actions: [...over, tell('handler', 'somethingWaits')] },
  // what was agreed or imposed takes its place
  'handling.settled': { target: 'lifted', actions: over },
  'handling.subjectDied': { target: 'lifted', actions: over },
} as const

const put = {
  guard: 'mayPutTemporaryMeasure',
  target: 'inPlace',
  actions: [
    offer('temporaryMeasureApprover', 'temporaryMeasureApprover'),
    startDeadline('temporaryMeasureConfirmation'),
    startDeadline('temporaryMeasureEnd'),
    tell('temporaryMeasureApprover', 'somethingWaits'),
    tell('subject', 'somethingWaits'),
  ],
} as const

/**
 * A neutral temporary measure, never a finding. One person proposes it, a second of another office confirms it within
 * a day, or it lapses: no one imposes a measure alone.
 */
export const temporaryMeasure = {
  initial: 'none',
  states: {
    none: { on: { putTemporaryMeasure: put } },
    inPlace: {
      on: {
        ...ends,
        confirmTemporaryMeasure: {
          guard: 'hasText',
          target: 'confirmed',
          actions: [stopDeadline('temporaryMeasureConfirmation'), tell('handler', 'somethingWaits')],
        },
        temporaryMeasureConfirmationDue: {
          target: 'lifted',
          actions: [...over, tell('handler', 'somethingWaits')],
        },
      },
    },
    confirmed: {
      on: {
        ...ends,
        renewTemporaryMeasure: {
          guard: 'hasText',
          actions: [startDeadline('temporaryMeasureEnd'), tell('subject', 'somethingWaits')],
        },
      },
    },
    lifted: { on: { putTemporaryMeasure: put } },
  },
} as const
