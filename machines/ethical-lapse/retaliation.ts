import { offer, startClock, stopClock, tell } from '../parts/acts'

/** someone uninvolved knows that it waits, beside the one who handles it */
const tellSomeoneUninvolved = [offer('reviewer', 'aware'), tell('aware', 'somethingWaits')] as const
/** after the end, when the handler has left: someone uninvolved reads it and answers */
const askSomeoneUninvolved = [offer('reviewer', 'reviewer'), tell('reviewer', 'somethingWaits')] as const

const clocks = [startClock('retaliationReminder'), startClock('retaliationEscalation')] as const
const report = [
  {
    guard: 'mayReportToNobody',
    target: 'reported',
    actions: [...askSomeoneUninvolved, ...clocks],
  },
  {
    guard: 'mayReportRetaliation',
    target: 'reported',
    actions: [tell('handler', 'somethingWaits'), ...clocks],
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
          guard: 'hasWords',
          target: 'answered',
          actions: [
            stopClock('retaliationReminder'),
            stopClock('retaliationEscalation'),
            { type: 'endRetaliationWatch' },
            tell('reporter', 'somethingWaits'),
          ],
        },
        retaliationReminderDue: {
          actions: [
            tell('handler', 'somethingWaits'),
            tell('aware', 'somethingWaits'),
            tell('reviewer', 'somethingWaits'),
            startClock('retaliationReminder'),
          ],
        },
        retaliationEscalationDue: [
          {
            guard: 'nobodyHandles',
            actions: [...askSomeoneUninvolved, startClock('retaliationEscalation')],
          },
          { actions: [...tellSomeoneUninvolved, startClock('retaliationEscalation')] },
        ],
      },
    },
    answered: { on: { reportRetaliation: report } },
  },
} as const
