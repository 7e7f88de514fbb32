import { expect, it } from 'vitest'
import { quietUntil } from '@/lib/mail/quiet-hours'

const ends = (from: string | null, until: string | null, at: string, timeZone = 'UTC') => {
  const end = quietUntil({ from, until, timeZone }, Date.parse(at))
  return end === null ? null : new Date(end).toISOString()
}

it('a person without quiet hours is never kept waiting', () => {
  expect(ends(null, null, '2026-12-01T03:00:00Z')).toBeNull()
  expect(ends('08:00', '08:00', '2026-12-01T08:00:00Z')).toBeNull()
})

it('a night ends in the morning, whichever side of midnight it is', () => {
  expect(ends('22:00', '07:00', '2026-12-01T22:00:00Z')).toBe('2026-12-02T07:00:00.000Z')
  expect(ends('22:00', '07:00', '2026-12-02T06:59:59Z')).toBe('2026-12-02T07:00:00.000Z')
  expect(ends('22:00', '07:00', '2026-12-02T07:00:00Z')).toBeNull()
  expect(ends('22:00', '07:00', '2026-12-01T21:59:59Z')).toBeNull()
})

it('an afternoon’s rest ends the same day', () => {
  expect(ends('13:00', '15:00', '2026-12-01T14:30:00Z')).toBe('2026-12-01T15:00:00.000Z')
  expect(ends('13:00', '15:00', '2026-12-01T15:00:00Z')).toBeNull()
})

it('seven is seven local time, also in the night in which daylight saving time changes', () => {
  // summer time begins at one o’deadline on 29 March 2026 in London
  expect(ends('22:00', '07:00', '2026-03-28T23:00:00Z', 'Europe/London')).toBe('2026-03-29T06:00:00.000Z')
})
