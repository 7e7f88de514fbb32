import { describe, expect, test } from 'vitest'
import { eventsFor } from '@/lib/cases/load/visible-events'
import type { CaseEventRow } from '@/lib/db/timeline'
import type { FileKind, Ref } from '@/lib/policy'
import type { Capacity } from '@/machines/effects'
import {
  adviceTimeline,
  concernTimeline,
  onlyTheirOwn,
  slipTimeline,
  systemTimeline,
} from './expected-timeline'

const reader = 'reader' as Ref
const other = 'other' as Ref

const row = (event: string, actorRef: Ref | null): CaseEventRow => ({
  caseId: 'case',
  seq: 0,
  event,
  capacity: null,
  actorRef,
  at: 0,
})

/** Whether this reader sees the event, when the act that it follows from was theirs or another person's. */
function sees(kind: FileKind, held: Capacity[], event: string, by: Ref): boolean {
  const before = onlyTheirOwn[event]
  const timeline = before && before !== event ? [row(before, by), row(event, other)] : [row(event, by)]
  return eventsFor({ kind, timeline }, reader, held).some((shown) => shown.event === event)
}

interface Reader {
  /** what the hand-written table calls them; null: they handle the case */
  side: string | null
  kind: FileKind
  held: Capacity[]
}
const readers: Record<string, Reader> = {
  'a facilitator who reported about themselves': { side: 'self', kind: 'selfReport', held: ['subject'] },
  'a volunteer whose slip another person reported': {
    side: 'subject',
    kind: 'reportOfSlip',
    held: ['subject'],
  },
  'the reporter of a slip': { side: 'reporter', kind: 'reportOfSlip', held: ['reporter'] },
  'the volunteer a concern is about': { side: 'respondent', kind: 'concern', held: ['respondent'] },
  'the reporter of a concern': { side: 'reporter', kind: 'concern', held: ['reporter'] },
  'the handler of an own report': { side: null, kind: 'selfReport', held: ['handler'] },
  'the handler of a reported slip': { side: null, kind: 'reportOfSlip', held: ['handler'] },
  'the handler of a concern': { side: null, kind: 'concern', held: ['handler'] },
  'the second approver of a concern': { side: null, kind: 'concern', held: ['secondApprover'] },
  'the adviser who was asked': { side: null, kind: 'advice', held: ['adviceGiver'] },
}

const timelines: Record<FileKind, Record<string, readonly string[] | 'reminder'>> = {
  selfReport: { ...slipTimeline, ...systemTimeline },
  reportOfSlip: { ...slipTimeline, ...systemTimeline },
  concern: { ...concernTimeline, ...systemTimeline },
  advice: { ...adviceTimeline, ...systemTimeline },
}

describe('a person who reads the timeline of a case', () => {
  test.each(Object.entries(readers))('(%s) sees what the table says and nothing else', (_, one) => {
    for (const [event, sides] of Object.entries(timelines[one.kind])) {
      const listed = sides !== 'reminder' && (one.side === null || sides.includes(one.side))
      expect(sees(one.kind, one.held, event, reader), `${event}, from an act of their own`).toBe(listed)
      const others = listed && (one.side === null || onlyTheirOwn[event] === undefined)
      expect(sees(one.kind, one.held, event, other), `${event}, from an act of another`).toBe(others)
    }
  })

  const invented = ['someNewDeskEvent', 'constructor', '__proto__', 'toString', '']

  test('sees no event that the registry does not know, unless they handle the case', () => {
    for (const { side, kind, held } of Object.values(readers))
      for (const event of invented)
        expect(sees(kind, held, event, reader), `${event} of ${kind}, as ${held}`).toBe(side === null)
  })

  test('sees nothing at all when they have no part in it', () => {
    for (const [kind, timeline] of Object.entries(timelines))
      for (const event of [...Object.keys(timeline), ...invented])
        expect(sees(kind as FileKind, [], event, reader), `${event} of ${kind}`).toBe(false)
  })

  test('reads as a party when they are one, whatever else they are in the case', () => {
    expect(sees('concern', ['handler', 'respondent'], 'addStatement', other)).toBe(false)
    expect(sees('concern', ['reporter', 'secondApprover'], 'screen', other)).toBe(false)
  })
})
