import { expect, test } from 'vitest'
import { holdsInEveryState } from './every-state'
import { beginnings, futureOf, ordinary, walks } from './lapse-walks'

holdsInEveryState({
  workflow: 'ethicalLapse',
  said: 'an ethical lapse',
  futureOf,
  walks,
  passing: ['ethicalLapse.open.handling.submitted', 'ethicalLapse.open.identity.asWritten'],
  clocksOfOthers: [
    'sendHeldReport',
    'proposalReminder',
    'checkIn',
    'exceptionAnswer',
    'consultationReminder',
    'consultationLapse',
  ],
})

test('a case begins with each way in which somebody can report, and with what is ordinary', () => {
  expect(beginnings).toHaveLength(16)
  expect(beginnings).toContainEqual(ordinary)
})
