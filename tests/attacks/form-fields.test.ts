import { expect, test } from 'vitest'
import { refused } from '@/app/_ui/form/form-state'
import { refuse } from '@/lib/policy/result'

test('a person who adds fields named like the insides of an object gets their text back all the same', () => {
  const data = new FormData()
  data.append('words', 'mine')
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) data.append(name, 'x')
  const { values } = refused(refuse('invalid'), data)
  expect(values).toEqual({ words: ['mine'] })
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
})
