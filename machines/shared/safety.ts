import { offer, startDeadline, stopDeadline, tell } from './acts'

const raise = {
  guard: 'mayRaiseSafety',
  target: 'raised',
  actions: [
    offer('centralOffice', 'aware'),
    tell('handler', 'safety'),
    tell('offered', 'safety'),
    tell('aware', 'safety'),
    startDeadline('safetyReminder'),
    startDeadline('safetyEscalation'),
  ],
} as const

const remind = {
  actions: [tell('handler', 'safety'), tell('aware', 'safety'), startDeadline('safetyReminder')],
} as const

const quiet = [stopDeadline('safetyReminder'), stopDeadline('safetyEscalation')] as const

const standDown = {
  guard: 'hasText',
  target: 'stoodDown',
  // the reason not to wait for the hearing falls with the concern it rested on
  actions: [...quiet, { type: 'endWatch' }, { type: 'set', params: { proceedUnheard: false } }],
} as const

/**
 * A concern that a person may come to harm. The handler and Central Office are told at once, and someone uninvolved
 * while nothing was done. Reminders never stop by themselves.
 */
export const safety = {
  initial: 'none',
  states: {
    none: { on: { raiseSafety: raise } },
    raised: {
      on: {
        safetyReminderDue: remind,
        safetyEscalationDue: {
          actions: [offer('reviewer', 'aware'), tell('aware', 'safety'), startDeadline('safetyEscalation')],
        },
        noteSafetyAction: {
          guard: 'hasText',
          target: 'actionTaken',
          actions: [...quiet, startDeadline('safetyReminder')],
        },
        standDownSafety: standDown,
      },
    },
    actionTaken: {
      on: {
        raiseSafety: raise,
        safetyReminderDue: remind,
        reviewSafety: { guard: 'hasText', target: 'reviewed', actions: [...quiet, { type: 'endWatch' }] },
        standDownSafety: standDown,
      },
    },
    reviewed: { on: { raiseSafety: raise } },
    stoodDown: { on: { raiseSafety: raise } },
  },
} as const
