import { expect, test } from 'vitest'
import { beginnings, futureOf, ordinary, walks } from './concern-walks'
import { holdsInEveryState } from './every-state'

holdsInEveryState({
  workflow: 'concern',
  said: 'an ethical lapse',
  futureOf,
  walks,
  passing: ['concern.open.handling.submitted', 'concern.open.identity.asWritten'],
  deadlinesOfOthers: [
    'sendHeldReport',
    'proposalReminder',
    'checkIn',
    'exceptionAnswer',
    'adviceReminder',
    'adviceExpiry',
  ],
})

test('a case begins with each way in which somebody can report, and with what is ordinary', () => {
  expect(beginnings).toHaveLength(16)
  expect(beginnings).toContainEqual(ordinary)
})
