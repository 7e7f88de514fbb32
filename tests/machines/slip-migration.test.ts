import { describe, expect, test } from 'vitest'
import { begin, describeCase, type SlipSnapshot, step, store, workflows } from '@/machines'
import { isStored } from '@/machines/store'
import version1 from './fixtures/slip-version-1.json' with { type: 'json' }

const { slip } = workflows
const place = (snapshot: SlipSnapshot) => describeCase('slip', snapshot)

describe('a case that was stored by an older version', () => {
  const lifted = () => slip.migrate(structuredClone(version1), 1)

  test('is where it was, with the plan it had', () => {
    expect(place(lifted())).toMatchObject({
      state: 'inForce',
      waitsFor: 'subject',
      deadline: 'checkIn',
      role: 'paused',
      checkIns: 'running',
      legalHold: 'none',
      firewall: 'none',
      planId: version1.context.planId,
      proposalId: null,
      asksFirst: true,
    })
  })

  test('has exactly what a case of today has', () => {
    const today = begin(slip, { source: 'self', silence: 'askFirst', heldUntilMorning: false }).snapshot
    expect(Object.keys(lifted().context).sort()).toEqual(Object.keys(today.context).sort())
    const regions = (value: unknown) => Object.keys((value as { open: object }).open).sort()
    expect(regions(lifted().value)).toEqual(regions(today.value))
  })

  test('goes on to its end', () => {
    const events = [
      { type: 'checkInDue' },
      { type: 'checkedIn', documentId: null, nextOn: null },
      { type: 'returned' },
      { type: 'close', resolution: 'agreed', documentId: 'reasons' },
      { type: 'requestLegalHold', documentId: 'reasons' },
      { type: 'retentionDue' },
    ] as const
    let snapshot = lifted()
    for (const event of events) {
      const next = step(slip, snapshot, event)
      expect(next, event.type).not.toBeNull()
      snapshot = next?.snapshot ?? snapshot
    }
    expect(place(snapshot).erased).toBe(true)
  })

  test('is stored as the live version from then on', () => {
    const again = slip.migrate(JSON.parse(JSON.stringify(store(lifted()))), slip.version)
    expect(store(again)).toEqual(store(lifted()))
  })
})

test('a case of the second version, which knew no exceptions of the firewall, has none asked for', () => {
  const { snapshot } = begin(slip, { source: 'self', silence: 'passOn', heldUntilMorning: false })
  const { value, context } = store(snapshot)
  const { firewall, ...regions } = (value as { open: Record<string, unknown> }).open
  expect(firewall).toBe('none')
  const lifted = slip.migrate({ value: { open: regions }, context }, 2)
  expect(store(lifted)).toEqual({ value, context })
})

describe('what cannot be read is refused aloud, never guessed', () => {
  test('a version that nobody knows', () => {
    expect(() => slip.migrate(version1, 99)).toThrow(/99/)
    expect(() => slip.migrate(version1, 0)).toThrow(/0/)
  })

  test('something that is not a snapshot, or in a state that does not exist', () => {
    expect(isStored({ value: 'open' })).toBe(false)
    expect(() => slip.migrate('open', slip.version)).toThrow()
    expect(() =>
      slip.migrate({ value: { open: { handling: 'sentenced' } }, context: {} }, slip.version),
    ).toThrow()
  })
})
