import { expect, it } from 'vitest'
import messages from '@/messages/en.json'

const paths = (tree: object, before = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? paths(value, `${before}${key}.`) : [`${before}${key}`],
  )

it('wherever a matter stands, the person it is about is told so in the second person', () => {
  expect(paths(messages.my.state).sort()).toEqual(paths(messages.where.state).sort())
})
