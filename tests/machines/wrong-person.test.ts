import { describe, expect, test } from 'vitest'
import { gathering, put } from './concern-case'

const documentId = 'some-words'

describe('a handler', () => {
  test('who named the wrong person lets them go as long as they know nothing, and shows another text', () => {
    const one = gathering({ identified: false })
    const takeBack = { type: 'takeBackPerson', documentId } as const
    expect(one.takes(takeBack)).toBe(false)
    one.send({ type: 'identifyPerson' }, { type: 'tellOther', documentId })
    one.send({ type: 'showReporter', documentId: 'text' }, { type: 'clearText', shownId: 'text' })
    expect(one.takes({ ...takeBack, documentId: '' })).toBe(false)
    one.send(takeBack)
    expect(one.effects()).toContainEqual({ type: 'removeRespondent' })
    expect(one.is()).toMatchObject({
      identified: false,
      disclosure: 'none',
      shownId: null,
      others: 'toCorrect',
      respondentKnows: false,
    })
    one.send({ type: 'identifyPerson' })
    expect(one.takes({ type: 'putToRespondent', shownId: 'text', documentId })).toBe(false)
    expect(put(one).takes(takeBack)).toBe(false)
  })

  test('does not let go whom the report itself names, nor somebody on whom a measure rests', () => {
    const takeBack = { type: 'takeBackPerson', documentId } as const
    expect(gathering().takes(takeBack)).toBe(false)
    const one = gathering({ identified: false }).send({ type: 'identifyPerson' })
    one.send({ type: 'raiseSafety', documentId }, { type: 'putTemporaryMeasure', documentId })
    expect(one.takes(takeBack)).toBe(false)
    expect(one.send({ type: 'liftTemporaryMeasure', documentId }).takes(takeBack)).toBe(true)
    expect(one.send({ type: 'transfer', documentId }).takes(takeBack)).toBe(false)
  })
})
