import { describe, expect, test } from 'vitest'
import { begin, step, store, workflows } from '@/machines'
import { gathering, put } from './lapse-case'

const wordsId = 'some-words'

describe('a handler', () => {
  test('who named the wrong person lets them go as long as they know nothing, and shows another text', () => {
    const one = gathering({ identified: false })
    const takeBack = { type: 'takeBackPerson', wordsId } as const
    expect(one.takes(takeBack)).toBe(false)
    one.send({ type: 'identifyPerson' }, { type: 'tellOther', wordsId })
    one.send({ type: 'showReporter', wordsId: 'text' }, { type: 'clearText', shownId: 'text' })
    expect(one.takes({ ...takeBack, wordsId: '' })).toBe(false)
    one.send(takeBack)
    expect(one.effects()).toContainEqual({ type: 'freePerson' })
    expect(one.is()).toMatchObject({
      identified: false,
      disclosure: 'none',
      shownId: null,
      others: 'toCorrect',
      respondentKnows: false,
    })
    one.send({ type: 'identifyPerson' })
    expect(one.takes({ type: 'putToRespondent', shownId: 'text', wordsId })).toBe(false)
    expect(put(one).takes(takeBack)).toBe(false)
  })

  test('does not let go whom the report itself names, nor somebody on whom a measure rests', () => {
    const takeBack = { type: 'takeBackPerson', wordsId } as const
    expect(gathering().takes(takeBack)).toBe(false)
    const one = gathering({ identified: false }).send({ type: 'identifyPerson' })
    one.send({ type: 'raiseSafety', wordsId }, { type: 'putInterim', wordsId })
    expect(one.takes(takeBack)).toBe(false)
    expect(one.send({ type: 'liftInterim', wordsId }).takes(takeBack)).toBe(true)
    expect(one.send({ type: 'handOver', wordsId }).takes(takeBack)).toBe(false)
  })
})

test('somebody named in a case that an older version stored is not let go: nobody kept who had named them', () => {
  const { ethicalLapse } = workflows
  const first = begin(ethicalLapse, { source: 'outside', identity: 'anonymous', identified: true })
  const { value, context } = store(first.snapshot)
  const { identifiedLater: _, ...older } = context
  let snapshot = ethicalLapse.migrate({ value, context: older }, 1)
  expect(Object.keys(snapshot.context).sort()).toEqual(Object.keys(context).sort())
  for (const event of [
    { type: 'lookAtName' },
    { type: 'acknowledge', promisedOn: null },
    { type: 'screen', wordsId },
  ] as const)
    snapshot = step(ethicalLapse, snapshot, event)?.snapshot ?? snapshot
  expect(step(ethicalLapse, snapshot, { type: 'addStatement', wordsId })).not.toBeNull()
  expect(step(ethicalLapse, snapshot, { type: 'takeBackPerson', wordsId })).toBeNull()
})
