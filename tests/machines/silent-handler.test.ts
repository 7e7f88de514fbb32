import { expect, test } from 'vitest'
import { beginCase, type CaseEvent, describeCase, stepCase } from '@/machines'

const slip = beginCase('slip', { source: 'self', silence: 'passOn', heldUntilMorning: false })
const lapse = beginCase('ethicalLapse', { source: 'outside', identity: 'anonymous', identified: true })
const taken: CaseEvent[] = [{ type: 'acknowledge', promisedOn: null }]

function after(name: 'slip' | 'ethicalLapse', events: CaseEvent[]) {
  let at = name === 'slip' ? slip : lapse
  for (const event of events) {
    const next = stepCase(name, at.snapshot, event)
    if (!next) throw new Error(`not taken: ${event.type}`)
    at = next
  }
  return { effects: at.effects, ...describeCase(name, at.snapshot) }
}
const due: CaseEvent = { type: 'firstReplyDue' }
const asked = { type: 'offer', to: 'nextOffice', capacity: 'handOverOffered' }

test.each(['slip', 'ethicalLapse'] as const)(
  'a handler of a %s who stays silent after a reminder can be relieved by the next office',
  (name) => {
    const first = after(name, [...taken, due])
    expect(first.waitsFor).toBe('handler')
    expect(first.effects).not.toContainEqual(asked)
    const second = after(name, [...taken, due, due])
    expect(second).toMatchObject({ waitsFor: 'handOverOffered', clock: 'handOverAnswer' })
    expect(second.effects).toContainEqual(asked)
    // nobody took it: whoever handles it is reminded on, and the office after that is asked in its turn
    const third = after(name, [...taken, due, due, { type: 'handOverAnswerDue' }, due])
    expect(third.effects).toContainEqual(asked)
    expect(after(name, [...taken, due, due, { type: 'acceptHandOver' }]).waitsFor).toBe('handler')
  },
)

test('a handler who promised a date after the reminder is not replaced before it', () => {
  const kept = after('slip', [...taken, due, { type: 'promise', promisedOn: '2031-05-04' }])
  expect(kept).toMatchObject({ waitsFor: 'handler', clock: 'promisedDate' })
})

test('nobody puts a measure on somebody who cannot know why, unless safety needs it', () => {
  const put: CaseEvent = { type: 'putInterim', wordsId: 'words' }
  const screening = taken
  expect(() => after('ethicalLapse', [...screening, put])).toThrow('not taken')
  const inDanger: CaseEvent[] = [...screening, { type: 'raiseSafety', wordsId: 'words' }, put]
  expect(after('ethicalLapse', inDanger).interim).toBe('inPlace')
})

test('which exception was asked for is kept while it is asked and agreed, and no longer', () => {
  const ask: CaseEvent = { type: 'askException', ground: 'legalDuty', wordsId: 'words' }
  expect(after('slip', [...taken, ask]).firewallGround).toBe('legalDuty')
  const refused = after('slip', [...taken, ask, { type: 'refuseException', wordsId: 'words' }])
  expect(refused.firewallGround).toBeNull()
})
