import { describe, expect, expectTypeOf, it } from 'vitest'
import { type measureDates, offeredGroups, parseProposal } from '@/lib/cases/model/proposal-schema'
import { type MeasureGroup, type MeasureId, measureGroups, measureIds } from '@/lib/cases/model/views'
import type { Messages } from '@/messages/exhaustive'

const options = { prefix: 'p', today: '2026-06-01', imposed: false }
function form(entries: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}
const fieldsOf = (entries: [string, string][], imposed = false) => {
  const parsed = parseProposal(form(entries), { ...options, imposed })
  return parsed.ok ? null : parsed.fields
}
const pause: [string, string][] = [
  ['p.role', 'agreedPause'],
  ['p.agreedPause.startOn', '2026-06-01'],
  ['p.agreedPause.reviewOn', '2026-06-15'],
  ['p.agreedPause.returnOn', '2026-06-29'],
]

describe('what someone proposes', () => {
  it('carries a pause with its three dates, a step, a check-in and text', () => {
    const parsed = parseProposal(
      form([
        ...pause,
        ['p.step1.text', ' Ask Ana to open the hall '],
        ['p.step1.owner', 'handler'],
        ['p.step1.on', '2026-06-03'],
        ['p.checkInOn', '2026-06-08'],
        ['p.checkInEvery', '7'],
        ['p.words', 'Take the time you need.'],
      ]),
      options,
    )
    expect(parsed).toEqual({
      ok: true,
      value: {
        measures: [
          { id: 'agreedPause', startOn: '2026-06-01', reviewOn: '2026-06-15', returnOn: '2026-06-29' },
        ],
        steps: [{ text: 'Ask Ana to open the hall', owner: 'handler', on: '2026-06-03' }],
        checkInOn: '2026-06-08',
        checkInEvery: 7,
        words: 'Take the time you need.',
      },
    })
  })

  it('can be thanks alone', () => {
    expect(fieldsOf([['p.support', 'thanked']])).toBeNull()
  })

  it('cannot be nothing at all', () => {
    expect(fieldsOf([])).toEqual({ 'p.support': 'measures' })
  })

  it('never has a pause without a way back', () => {
    expect(fieldsOf(pause.slice(0, 3))).toEqual({ 'p.agreedPause.returnOn': 'date' })
  })

  it.each([
    ['a return before the start', 'returnOn', '2026-05-30', 'beforeStart'],
    ['a review after the return', 'reviewOn', '2026-07-30', 'afterReturn'],
    ['a day that no calendar has', 'startOn', '2026-02-30', 'date'],
  ])('is sent back for %s', (_, which, value, key) => {
    const changed = pause.map(([name, old]): [string, string] =>
      name === `p.agreedPause.${which}` ? [name, value] : [name, old],
    )
    expect(fieldsOf(changed)?.[`p.agreedPause.${which}`]).toBe(key)
  })

  it('cannot smuggle in an imposed measure', () => {
    expect(fieldsOf([['p.role', 'imposedEnd']])).toMatchObject({ 'p.role': 'invalid' })
    expect(fieldsOf([['p.imposed', 'imposedEnd']])).toEqual({ 'p.support': 'measures' })
    expect(fieldsOf([['p.imposed', 'imposedEnd']], true)).toBeNull()
  })

  it('leaves dates of measures that were not chosen aside', () => {
    const parsed = parseProposal(form([['p.support', 'thanked'], ...pause.slice(1)]), options)
    expect(parsed.ok && parsed.value.measures).toEqual([
      { id: 'thanked', startOn: null, reviewOn: null, returnOn: null },
    ])
  })

  it('needs a first date for check-ins that repeat, and one that is still to come', () => {
    const thanked: [string, string] = ['p.support', 'thanked']
    expect(fieldsOf([thanked, ['p.checkInEvery', '7']])).toEqual({ 'p.checkInOn': 'date' })
    expect(fieldsOf([thanked, ['p.checkInOn', '2026-05-31']])).toEqual({ 'p.checkInOn': 'datePast' })
  })

  it('is sent back when a text is longer than anyone writes', () => {
    expect(fieldsOf([['p.words', 'x'.repeat(20_001)]])).toEqual({ 'p.words': 'tooLong' })
    expect(fieldsOf([['p.step0.text', 'x'.repeat(501)]])).toEqual({ 'p.step0.text': 'stepTooLong' })
  })
})

describe('an engineer who adds a measure', () => {
  it('compiles only with a group, dates and text for it', () => {
    expectTypeOf<MeasureId>().toEqualTypeOf<(typeof measureGroups)[MeasureGroup][number]>()
    expectTypeOf<keyof typeof measureDates>().toEqualTypeOf<MeasureId>()
    expectTypeOf<MeasureId>().toExtend<keyof Messages['measure']>()
  })
  it('puts it into one group, from which it is offered', () => {
    expect(new Set(measureIds).size).toBe(measureIds.length)
    expect(offeredGroups(true)).toEqual(Object.keys(measureGroups))
    expect(offeredGroups(false).flatMap((group) => measureGroups[group])).not.toContain('imposedPause')
  })
})
