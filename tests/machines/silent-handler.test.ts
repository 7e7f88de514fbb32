import { expect, test } from 'vitest'
import {
  beginCase,
  type CaseEvent,
  type CaseSnapshots,
  type CaseStep,
  describeCase,
  stepCase,
} from '@/machines'

const slip = beginCase('slip', { source: 'self', silence: 'passOn', heldUntilMorning: false })
const concern = beginCase('concern', { source: 'outside', identity: 'anonymous', identified: true })
const taken: CaseEvent[] = [{ type: 'accept', promisedOn: null }]

function after(name: 'slip' | 'concern', events: CaseEvent[]) {
  let at: CaseStep<CaseSnapshots['slip' | 'concern']> = name === 'slip' ? slip : concern
  for (const event of events) {
    const next = stepCase(name, at.snapshot, event)
    if (!next) throw new Error(`not taken: ${event.type}`)
    at = next
  }
  return { effects: at.effects, ...describeCase(name, at.snapshot) }
}
const due: CaseEvent = { type: 'firstReplyDue' }
const asked = { type: 'offer', to: 'nextOffice', capacity: 'transferOffered' }

test.each(['slip', 'concern'] as const)(
  'a handler of a %s who stays silent after a reminder can be relieved by the next office',
  (name) => {
    const first = after(name, [...taken, due])
    expect(first.waitsFor).toBe('handler')
    expect(first.effects).not.toContainEqual(asked)
    const second = after(name, [...taken, due, due])
    expect(second).toMatchObject({ waitsFor: 'transferOffered', deadline: 'transferAnswer' })
    expect(second.effects).toContainEqual(asked)
    // no one accepted: the handler is still reminded, and the office after that is asked in its turn
    const third = after(name, [...taken, due, due, { type: 'transferAnswerDue' }, due])
    expect(third.effects).toContainEqual(asked)
    expect(after(name, [...taken, due, due, { type: 'acceptTransfer' }]).waitsFor).toBe('handler')
  },
)

test('a handler who promised a date after the reminder is not replaced before it', () => {
  const kept = after('slip', [...taken, due, { type: 'promise', promisedOn: '2031-05-04' }])
  expect(kept).toMatchObject({ waitsFor: 'handler', deadline: 'promisedDate' })
})

test('nobody puts a measure on somebody who cannot know why, unless safety needs it', () => {
  const put: CaseEvent = { type: 'putTemporaryMeasure', documentId: 'words' }
  const screening = taken
  expect(() => after('concern', [...screening, put])).toThrow('not taken')
  const inDanger: CaseEvent[] = [...screening, { type: 'raiseSafety', documentId: 'words' }, put]
  expect(after('concern', inDanger).temporaryMeasure).toBe('inPlace')
})

test('which exception was asked for is kept while it is asked and agreed, and no longer', () => {
  const ask: CaseEvent = { type: 'askException', ground: 'legalDuty', documentId: 'words' }
  expect(after('slip', [...taken, ask]).firewallGround).toBe('legalDuty')
  const refused = after('slip', [...taken, ask, { type: 'refuseException', documentId: 'words' }])
  expect(refused.firewallGround).toBeNull()
})
