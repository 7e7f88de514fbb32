import { expect, it } from 'vitest'
import { placesOf } from '@/lib/cases/view/describe-workflow'
import messages from '@/messages/en.json'

const paths = (tree: object, before = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? paths(value, `${before}${key}.`) : [`${before}${key}`],
  )

it('in every state of a slip, the person it is about is addressed as you', () => {
  const told = paths(messages.my.state)
  expect(placesOf('slip').filter(({ path }) => !told.includes(path))).toEqual([])
})
