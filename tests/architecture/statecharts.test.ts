import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { statecharts } from '@/scripts/statecharts'

const folder = 'docs/statecharts'

test('a reader of the statecharts sees the machines as they are (npm run statecharts)', () => {
  const drawn = Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')]),
  )
  expect(drawn).toEqual(Object.fromEntries(statecharts()))
})

test('a reader finds every state of every machine in its chart', () => {
  for (const text of statecharts().values()) expect(text.match(/stateDiagram-v2/g)?.length).toBeGreaterThan(0)
  expect(statecharts().get('slip.md')).toContain('## open.handling')
  expect(statecharts().get('cover.md')).toContain('open --> taken : take')
})
