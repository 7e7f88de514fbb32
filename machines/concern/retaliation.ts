import { offer, startDeadline, stopDeadline, tell } from '../shared/acts'

/** someone uninvolved knows that it waits, beside the one who handles it */
const tellSomeoneUninvolved = [offer('reviewer', 'aware'), tell('aware', 'somethingWaits')] as const
/** after the end, when the handler has left: someone uninvolved reads it and answers */
const askSomeoneUninvolved = [offer('reviewer', 'reviewer'), tell('reviewer', 'somethingWaits')] as const

const deadlines = [startDeadline('retaliationReminder'), startDeadline('retaliationEscalation')] as const
const report = [
  {
    guard: 'mayReportToNone',
    target: 'reported',
    actions: [...askSomeoneUninvolved, ...deadlines],
  },
  {
    guard: 'mayReportRetaliation',
    target: 'reported',
    actions: [tell('handler', 'somethingWaits'), ...deadlines],
  },
] as const

/** The reporter is made to pay for having spoken. Of its own urgency, also after the end, which it never undoes. */
export const retaliation = {
  initial: 'none',
  states: {
    none: { on: { reportRetaliation: report } },
    reported: {
      on: {
        answerRetaliation: {
          guard: 'hasText',
          target: 'answered',
          actions: [
            stopDeadline('retaliationReminder'),
            stopDeadline('retaliationEscalation'),
            { type: 'endRetaliationWatch' },
            tell('reporter', 'somethingWaits'),
          ],
        },
        retaliationReminderDue: {
          actions: [
            tell('handler', 'somethingWaits'),
            tell('aware', 'somethingWaits'),
            tell('reviewer', 'somethingWaits'),
            startDeadline('retaliationReminder'),
          ],
        },
        retaliationEscalationDue: [
          {
            guard: 'noHandler',
            actions: [...askSomeoneUninvolved, startDeadline('retaliationEscalation')],
          },
          { actions: [...tellSomeoneUninvolved, startDeadline('retaliationEscalation')] },
        ],
      },
    },
    answered: { on: { reportRetaliation: report } },
  },
} as const
