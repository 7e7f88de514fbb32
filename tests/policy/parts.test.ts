import { describe, expect, it } from 'vitest'
import {
  casePartNames,
  casePartsOf,
  fileKinds,
  identityOpened,
  mayKnowSubject,
  mayRead,
  mayWrite,
} from '@/lib/policy'
import { capacities } from '@/machines/effects'
import { expectedParts } from './expected-parts'

describe.each(fileKinds)('in a file of the kind %s', (kind) => {
  it('each capacity opens what the table says, and no more', () => {
    const found = capacities.map((capacity) => ({
      capacity,
      opens: [...casePartsOf(capacity, kind)].sort(),
      reads: (['case', ...casePartNames] as const).filter((part) => mayRead(part, [capacity], kind)).sort(),
      knowsWho: mayKnowSubject([capacity], kind),
    }))
    const expected = capacities.map((capacity) => {
      const cell = expectedParts[kind][capacity]
      const opens = cell ? ['case', ...cell.opens].sort() : []
      return { capacity, opens, reads: opens, knowsWho: cell?.knowsWho ?? false }
    })
    expect(found).toEqual(expected)
  })
  it('a stranger opens nothing, writes nothing and learns nobody’s name', () => {
    for (const part of casePartNames) {
      expect(mayRead(part, [], kind)).toBe(false)
      expect(mayWrite(part, [], kind)).toBe(false)
    }
    expect(mayRead('case', [], kind)).toBe(false)
    expect(mayKnowSubject([], kind)).toBe(false)
  })
  it('nobody writes where they cannot read', () => {
    for (const capacity of capacities) {
      for (const part of casePartNames) {
        if (mayWrite(part, [capacity], kind)) expect(mayRead(part, [capacity], kind), capacity).toBe(true)
      }
    }
  })
  it('nobody has a sealed name by standing in any capacity, and nobody writes there later', () => {
    expect(mayRead('identity', capacities, kind)).toBe(false)
    expect(mayWrite('identity', capacities, kind)).toBe(false)
    expect(identityOpened).toEqual(['identity'])
  })
  it('only the two sides of each thread write in it, and the desk is the handler’s', () => {
    const writing = (part: (typeof casePartNames)[number]) =>
      capacities.filter((capacity) => mayWrite(part, [capacity], kind))
    const about = { selfReport: 'subject', reportOfSlip: 'subject', concern: 'respondent' } as const
    if (kind === 'advice') {
      for (const part of casePartNames) expect(writing(part)).toEqual([])
      return
    }
    expect(new Set(writing('conversation'))).toEqual(new Set([about[kind], 'handler']))
    expect(writing('desk')).toEqual(['handler'])
    expect(writing('reporter')).toEqual(kind === 'selfReport' ? [] : ['reporter', 'handler'])
    // only its author corrects a report
    expect(writing('report')).toEqual([kind === 'selfReport' ? 'subject' : 'reporter'])
  })
})

describe('a report about somebody', () => {
  it('the one it is about never opens what was reported, nor the thread with whoever reported it', () => {
    for (const part of ['report', 'reporter', 'desk', 'identity'] as const) {
      expect(mayRead(part, ['respondent'], 'concern')).toBe(false)
      expect(mayRead(part, ['subject'], 'reportOfSlip')).toBe(false)
    }
  })
  it('whoever reported it never opens what the other says, nor the desk', () => {
    for (const kind of ['concern', 'reportOfSlip'] as const) {
      for (const part of ['conversation', 'desk', 'identity'] as const)
        expect(mayRead(part, ['reporter'], kind)).toBe(false)
    }
  })
  it('somebody offered a lapse learns the name by looking at it, and no words before taking it on', () => {
    expect(mayKnowSubject(['offered'], 'concern')).toBe(false)
    expect(mayKnowSubject(['offered', 'offeredName'], 'concern')).toBe(true)
    for (const part of casePartNames) expect(mayRead(part, ['offered', 'offeredName'], 'concern')).toBe(false)
  })
  it('somebody offered a slip knows at once whom it concerns', () => {
    expect(mayKnowSubject(['aware', 'offered'], 'selfReport')).toBe(true)
  })
  it('the second person of an exception reads the handler’s reasons, never the self-report', () => {
    expect(mayRead('desk', ['exceptionApprover'], 'selfReport')).toBe(true)
    for (const part of ['report', 'conversation'] as const)
      expect(mayRead(part, ['exceptionApprover'], 'selfReport')).toBe(false)
  })
})
