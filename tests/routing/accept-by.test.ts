import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptSettings, defaultDurations } from '@/lib/deadlines/durations'
import { acceptDue, reminderDue } from '@/lib/routing'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const SENT = 1_800_000_000_000
const offered = {
  at: SENT,
  sentAt: SENT,
  settings: acceptSettings(defaultDurations),
  nextTouchedMeetingAt: null,
}

describe('how long an offer may stay unanswered', () => {
  it('without a meeting ahead: reminded after two days, the next office after four', () => {
    expect(reminderDue(offered)).toBe(SENT + 2 * DAY)
    expect(acceptDue(offered)).toBe(SENT + 4 * DAY)
  })
  it('a facilitator who slipped the evening before has another office asked within a quarter of the time', () => {
    const tomorrow = { ...offered, nextTouchedMeetingAt: SENT + 20 * HOUR }
    expect(acceptDue(tomorrow)).toBe(SENT + 5 * HOUR)
    expect(reminderDue(tomorrow)).toBe(SENT + 2.5 * HOUR)
  })
  it('no one gets less than an hour, also when the meeting begins in ten minutes or has begun', () => {
    for (const away of [10 * 60_000, 0, -HOUR]) {
      expect(acceptDue({ ...offered, nextTouchedMeetingAt: SENT + away })).toBe(SENT + HOUR)
    }
  })
  it('a meeting in a month changes nothing', () => {
    expect(acceptDue({ ...offered, nextTouchedMeetingAt: SENT + 30 * DAY })).toBe(SENT + 4 * DAY)
  })
  it('the second office has three days: on the seventh Central Office is asked', () => {
    const second = { ...offered, at: SENT + 4 * DAY }
    expect(acceptDue(second)).toBe(SENT + 7 * DAY)
  })
  it('from then on each has the usual four days again', () => {
    const late = { ...offered, at: SENT + 7 * DAY }
    expect(acceptDue(late)).toBe(SENT + 11 * DAY)
  })
})

it('whatever the settings and the meeting, both limits hold, and a reminder comes before', () => {
  const span = fc.integer({ min: HOUR, max: 60 * DAY })
  fc.assert(
    fc.property(
      fc.record({ remindAfter: span, nextOfficeAfter: span, centralOfficeAfter: span }),
      fc.integer({ min: 0, max: 30 * DAY }),
      fc.option(fc.integer({ min: -DAY, max: 90 * DAY })),
      (settings, since, meetingIn) => {
        const at = SENT + since
        const nextTouchedMeetingAt = meetingIn === null ? null : at + meetingIn
        const facts = { at, sentAt: SENT, settings, nextTouchedMeetingAt }
        const due = acceptDue(facts)
        expect(due).toBeGreaterThanOrEqual(at + HOUR)
        expect(due).toBeLessThanOrEqual(at + Math.max(HOUR, settings.nextOfficeAfter))
        if (meetingIn !== null) expect(due - at).toBeLessThanOrEqual(Math.max(HOUR, meetingIn / 4))
        const reminder = reminderDue(facts)
        expect(reminder).toBeGreaterThan(at)
        expect(reminder).toBeLessThan(due)
        expect(Number.isInteger(due) && Number.isInteger(reminder)).toBe(true)
      },
    ),
  )
})
