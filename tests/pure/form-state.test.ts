import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { actIdOf, done, invalid, refused } from '@/app/_ui/form/form-state'

const form = (entries: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

describe('a form that was refused', () => {
  it('still holds everything that was typed, several values of one name included', () => {
    const state = refused(
      { ok: false, code: 'movedOn' },
      form([
        ['text', 'my words'],
        ['to', 'a'],
        ['to', 'b'],
      ]),
    )
    expect(state.code).toBe('movedOn')
    expect(state.values).toEqual({ text: ['my words'], to: ['a', 'b'] })
  })
  it('keeps neither the act id nor what the framework put beside the fields', () => {
    const state = refused(
      { ok: false, code: 'notNow' },
      form([
        ['actId', 'x'],
        ['$ACTION_ID_1', 'y'],
        ['a', 'b'],
      ]),
    )
    expect(state.values).toEqual({ a: ['b'] })
    expect(state.actId).toBeNull()
  })
  it('names the first problem of each field', () => {
    const parsed = z
      .object({ words: z.string().min(1, 'words').max(2, 'tooLong'), on: z.string('date') })
      .safeParse({ words: '', on: 3 })
    expect(parsed.success || invalid(parsed.error)).toEqual({
      ok: false,
      code: 'invalid',
      fields: { words: 'words', on: 'date' },
    })
  })
})

describe('an act id', () => {
  it('is new once an act is done and the page stays, so that the next press is a new act', () => {
    expect(done().actId).not.toBe(done().actId)
  })
  it.each(['', 'x', "1' or 1=1", 'not-a-uuid-at-all-0000000000000000000'])(
    'is refused when it is %j',
    (id) => {
      expect(actIdOf(form([['actId', id]]))).toBeNull()
    },
  )
  it('is accepted when a page made it', () => {
    const id = crypto.randomUUID()
    expect(actIdOf(form([['actId', id]]))).toBe(id)
  })
})
