import { setup } from 'xstate'
import type { WaitingMeta } from '../contract'
import type { ClockName } from '../effects'
import { effectActions, notify, offer, revoke, startClock, stopClock } from '../parts/acts'
import type { ConsultationEvent, ConsultationInput } from './events'

const lapses = { target: 'lapsed', actions: notify('asker', 'somethingWaits') } as const

/** Not asked any more: whoever was asked reads it no longer, and after its time it is gone. */
const over = {
  entry: [revoke('consultant'), startClock('retention')],
  on: { retentionDue: 'erased' },
} as const

/**
 * One question about a masked case, one answer. Not a case: it has no outcome and closes nothing, and whoever is asked
 * stands in this small file alone.
 */
export const consultationMachine = setup({
  types: {
    context: {} as Record<string, never>,
    events: {} as ConsultationEvent,
    input: {} as ConsultationInput,
    tags: {} as 'waiting',
    meta: {} as WaitingMeta & { clock: ClockName },
  },
  guards: {
    hasWords: ({ event }) => 'wordsId' in event && event.wordsId !== '',
  },
  actions: effectActions,
}).createMachine({
  id: 'consultation',
  context: {},
  initial: 'asked',
  states: {
    asked: {
      tags: 'waiting',
      meta: { waitsFor: 'consultant', clock: 'consultationReminder' },
      entry: [
        offer('named', 'consultant'),
        notify('consultant', 'somethingWaits'),
        startClock('consultationReminder'),
        startClock('consultationLapse'),
      ],
      exit: [stopClock('consultationReminder'), stopClock('consultationLapse')],
      on: {
        answerConsultation: {
          guard: 'hasWords',
          target: 'answered',
          actions: notify('asker', 'somethingWaits'),
        },
        declineConsultation: { target: 'declined', actions: notify('asker', 'somethingWaits') },
        withdrawConsultation: 'withdrawn',
        consultationReminderDue: {
          actions: [notify('consultant', 'somethingWaits'), startClock('consultationReminder')],
        },
        consultationLapseDue: lapses,
        handlerGone: lapses,
        roleEnded: lapses,
      },
    },
    answered: { entry: startClock('retention'), on: { retentionDue: 'erased' } },
    declined: over,
    withdrawn: over,
    lapsed: over,
    erased: { type: 'final', entry: { type: 'erase' } },
  },
})
