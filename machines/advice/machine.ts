import { setup } from 'xstate'
import type { WaitingMeta } from '../contract'
import type { DeadlineName } from '../effects'
import { effectActions, notify, offer, revoke, startDeadline, stopDeadline } from '../shared/acts'
import type { AdviceEvent, AdviceInput } from './events'

const concerns = { target: 'lapsed', actions: notify('adviceAsker', 'somethingWaits') } as const

/** The request has ended: the colleague loses access, and the request is erased when its retention ends. */
const over = {
  entry: [revoke('adviceGiver'), startDeadline('retention')],
  on: { retentionDue: 'erased' },
} as const

/**
 * One question about a masked case, one answer. It has no outcome and closes no case. The colleague has access to this
 * request alone, never to the case it is about.
 */
export const adviceMachine = setup({
  types: {
    context: {} as Record<string, never>,
    events: {} as AdviceEvent,
    input: {} as AdviceInput,
    tags: {} as 'waiting',
    meta: {} as WaitingMeta & { deadline: DeadlineName },
  },
  guards: {
    hasText: ({ event }) => 'documentId' in event && event.documentId !== '',
  },
  actions: effectActions,
}).createMachine({
  id: 'advice',
  context: {},
  initial: 'asked',
  states: {
    asked: {
      tags: 'waiting',
      meta: { waitsFor: 'adviceGiver', deadline: 'adviceReminder' },
      entry: [
        offer('named', 'adviceGiver'),
        notify('adviceGiver', 'somethingWaits'),
        startDeadline('adviceReminder'),
        startDeadline('adviceExpiry'),
      ],
      exit: [stopDeadline('adviceReminder'), stopDeadline('adviceExpiry')],
      on: {
        giveAdvice: {
          guard: 'hasText',
          target: 'answered',
          actions: notify('adviceAsker', 'somethingWaits'),
        },
        declineAdvice: { target: 'declined', actions: notify('adviceAsker', 'somethingWaits') },
        withdrawAdvice: 'withdrawn',
        adviceReminderDue: {
          actions: [notify('adviceGiver', 'somethingWaits'), startDeadline('adviceReminder')],
        },
        adviceExpiryDue: concerns,
        handlerGone: concerns,
        roleEnded: concerns,
      },
    },
    answered: { entry: startDeadline('retention'), on: { retentionDue: 'erased' } },
    declined: over,
    withdrawn: over,
    lapsed: over,
    erased: { type: 'final', entry: { type: 'erase' } },
  },
})
