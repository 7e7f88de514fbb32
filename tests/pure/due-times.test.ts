import { expect, it } from 'vitest'
import { dueAt, later, localDate, nextMorning } from '@/lib/deadlines/due'
import { defaultDurations } from '@/lib/deadlines/durations'
import { dueEvents } from '@/machines'

const at = (iso: string) => Date.parse(iso)
const dublin = { timeZone: 'Europe/Dublin', durations: defaultDurations }

it('an answer to a proposal is due after seven days, at the same time of day when daylight saving ends', () => {
  // daylight saving time ends in Dublin on 25 October 2026
  const due = dueAt('proposalReminder', { ...dublin, now: at('2026-10-20T18:00:00+01:00') })
  expect(due).toBe(at('2026-10-27T18:00:00Z'))
})

it('a temporary measure is confirmed within 24 hours, also when daylight saving ends', () => {
  const due = dueAt('temporaryMeasureConfirmation', { ...dublin, now: at('2026-10-24T18:00:00+01:00') })
  expect(due).toBe(at('2026-10-25T17:00:00Z'))
})

it('a check-in is due in the morning of its date, where the person is', () => {
  const input = { ...dublin, now: at('2026-07-01T12:00:00Z'), on: '2026-07-09' }
  expect(dueAt('checkIn', input)).toBe(at('2026-07-09T09:00:00+01:00'))
  expect(dueAt('checkIn', { ...input, timeZone: 'Australia/Sydney' })).toBe(at('2026-07-09T09:00:00+10:00'))
})

it('a handler who promised an answer for Sunday has the whole of Sunday', () => {
  const input = { ...dublin, now: at('2026-07-01T12:00:00Z'), on: '2026-07-05' }
  expect(dueAt('promisedDate', input)).toBe(at('2026-07-06T00:00:00+01:00'))
})

it('a report held until the morning goes out at eight, today or tomorrow', () => {
  expect(nextMorning(at('2026-07-01T23:30:00+01:00'), 'Europe/Dublin')).toBe(at('2026-07-02T08:00:00+01:00'))
  expect(nextMorning(at('2026-07-02T02:00:00+01:00'), 'Europe/Dublin')).toBe(at('2026-07-02T08:00:00+01:00'))
  expect(nextMorning(at('2026-07-02T08:00:00+01:00'), 'Europe/Dublin')).toBe(at('2026-07-03T08:00:00+01:00'))
})

it('a withdrawn report is erased after a week, a closed case after a year', () => {
  const input = { ...dublin, now: at('2026-07-01T12:00:00+01:00') }
  expect(dueAt('retention', { ...input, retention: 'retentionWithdrawn' })).toBe(
    at('2026-07-08T12:00:00+01:00'),
  )
  expect(dueAt('retention', input)).toBe(at('2027-07-01T12:00:00+01:00'))
})

it('a deadline that runs until a date is not started without one', () => {
  expect(() => dueAt('returnDate', { ...dublin, now: 0 })).toThrow(/needs a date/)
  expect(() => dueAt('checkIn', { ...dublin, now: 0, on: 'next week' })).toThrow(/local date/)
})

it('today is another date in Auckland than in Dublin', () => {
  const evening = at('2026-07-01T20:00:00+01:00')
  expect([localDate(evening, 'Europe/Dublin'), localDate(evening, 'Pacific/Auckland')]).toEqual([
    '2026-07-01',
    '2026-07-02',
  ])
  expect(later(evening, { hours: 1 }, 'Europe/Dublin') - evening).toBe(3_600_000)
})

it('no two deadlines send the same event', () => {
  expect(new Set(Object.values(dueEvents)).size).toBe(Object.keys(dueEvents).length)
})
