import { describe, expect, it } from 'vitest'
import { nextDates } from '@/lib/deadlines/next-dates'

const tuesdays = { weekday: 2, startTime: '19:00', timeZone: 'America/New_York' }
const at = (iso: string) => Date.parse(iso)

describe('the dates a facilitator can ask cover for', () => {
  it('start with today while today’s meeting has not begun', () => {
    const [first] = nextDates(tuesdays, at('2026-06-02T22:59:00Z'), 1)
    expect(first).toEqual({ onDate: '2026-06-02', startsAt: at('2026-06-02T23:00:00Z') })
  })

  it('start a week later from the minute in which it begins', () => {
    expect(nextDates(tuesdays, at('2026-06-02T23:00:00Z'), 1)[0]?.onDate).toBe('2026-06-09')
  })

  it('are counted where the meeting is, not where the reader or the server is', () => {
    // Tuesday 21:00 in New York is already Wednesday in Berlin and in UTC
    expect(nextDates({ ...tuesdays, startTime: '22:00' }, at('2026-06-03T01:00:00Z'), 1)).toEqual([
      { onDate: '2026-06-02', startsAt: at('2026-06-03T02:00:00Z') },
    ])
  })

  it('keep the local hour when daylight saving time changes', () => {
    const dates = nextDates(tuesdays, at('2026-10-26T12:00:00Z'), 2)
    expect(dates.map((date) => new Date(date.startsAt).toISOString())).toEqual([
      '2026-10-27T23:00:00.000Z',
      '2026-11-04T00:00:00.000Z',
    ])
  })

  it('begin after the hour that spring skips', () => {
    const nights = { weekday: 7, startTime: '02:30', timeZone: 'Europe/Berlin' }
    const [first] = nextDates(nights, at('2026-03-28T12:00:00Z'), 1)
    expect(first).toEqual({ onDate: '2026-03-29', startsAt: at('2026-03-29T01:30:00Z') })
  })
})
