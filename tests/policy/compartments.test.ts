import { describe, expect, it } from 'vitest'
import { type CasePart, compartmentsOf, mayKnowSubject, mayRead, mayWrite } from '@/lib/policy'
import { type Capacity, capacities } from '@/machines/effects'

/** Which sealed parts each capacity opens beside the bare case, and whether it may know whom it concerns. */
const expected = {
  subject: { opens: ['report', 'conversation'], knowsWho: true },
  reporter: { opens: [], knowsWho: true },
  offered: { opens: [], knowsWho: true },
  aware: { opens: [], knowsWho: false },
  handler: { opens: ['report', 'conversation', 'desk'], knowsWho: true },
  handOverOffered: { opens: [], knowsWho: true },
  secondPerson: { opens: ['report', 'conversation', 'desk'], knowsWho: true },
  reviewer: { opens: ['report', 'conversation', 'desk'], knowsWho: true },
  interimConfirmer: { opens: ['report', 'conversation'], knowsWho: true },
  consultant: { opens: [], knowsWho: false },
} satisfies Record<Capacity, { opens: CasePart[]; knowsWho: boolean }>

describe.each(capacities)('%s', (capacity) => {
  const { opens, knowsWho } = expected[capacity]
  it(`opens ${['case', ...opens].join(', ')}`, () => {
    expect([...compartmentsOf(capacity)].sort()).toEqual(['case', ...opens].sort())
    for (const part of ['report', 'conversation', 'desk'] as const) {
      expect(mayRead(part, [capacity])).toBe((opens as CasePart[]).includes(part))
    }
    expect(mayRead('case', [capacity])).toBe(true)
  })
  it(knowsWho ? 'knows whom it concerns' : 'does not know whom it concerns', () => {
    expect(mayKnowSubject([capacity])).toBe(knowsWho)
  })
})

describe('reading and writing', () => {
  it('a stranger opens nothing and learns nobody’s name', () => {
    for (const part of ['case', 'report', 'conversation', 'desk'] as const)
      expect(mayRead(part, [])).toBe(false)
    expect(mayKnowSubject([])).toBe(false)
  })
  it('someone aware of a case who is then offered it may know whom it concerns, and still reads no words', () => {
    expect(mayKnowSubject(['aware', 'offered'])).toBe(true)
    expect(mayRead('report', ['aware', 'offered'])).toBe(false)
  })
  it('nobody writes where they cannot read, save a reporter who corrects their own words', () => {
    for (const capacity of capacities) {
      for (const part of ['report', 'conversation', 'desk'] as const) {
        if (!mayWrite(part, [capacity], 'self') || (capacity === 'reporter' && part === 'report')) continue
        expect(mayRead(part, [capacity])).toBe(true)
      }
    }
  })
  it('the two sides talk; the second person and the reviewer read and do not', () => {
    const talking = capacities.filter((capacity) => mayWrite('conversation', [capacity], 'self'))
    expect(talking).toEqual(['subject', 'handler'])
  })
  it('the desk is written by the handler alone', () => {
    expect(capacities.filter((capacity) => mayWrite('desk', [capacity], 'self'))).toEqual(['handler'])
  })
  it('a facilitator corrects their own report, and never what another wrote about them', () => {
    expect(mayWrite('report', ['subject'], 'self')).toBe(true)
    expect(mayWrite('report', ['subject'], 'volunteer')).toBe(false)
    expect(mayWrite('report', ['reporter'], 'volunteer')).toBe(true)
    expect(mayWrite('report', ['handler'], 'self')).toBe(false)
  })
})
