import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commentLines, filesOf, replaced, replacedWordsIn } from './words'

const folders = [
  ...['app', 'lib', 'machines', 'messages', 'prisma', 'scripts', 'bench', 'tests', 'e2e'],
  ...['proxy.ts', 'instrumentation.ts'],
]

/** What is still to be rewritten, as the beginning of its path. */
const stillToCome: string[] = []
const isToCome = (place: string) => stillToCome.some((folder) => place.startsWith(folder))

test('a newcomer reads comments in the words of the glossary', () => {
  const found = folders.flatMap(replacedWordsIn)
  const toCome = found.filter(isToCome)
  if (toCome.length > 0) console.info(`${toCome.length} comment lines still say replaced words`)
  expect(found.filter((place) => !isToCome(place))).toEqual([])
})

test('a newcomer reads the documents in the words of the glossary', () => {
  const decisions = readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`)
  const texts = ['README.md', 'CONTRIBUTING.md', 'docs/glossary.md', ...decisions]
  const found = texts.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => Object.values(replaced).some((word) => word.test(line)))
      .map((line) => `${path}: ${line}`),
  )
  expect(found.filter((place) => !isToCome(place))).toEqual([])
})

test('a newcomer finds each code word of the glossary in the code', () => {
  const code = ['app', 'lib', 'machines', 'prisma']
    .flatMap(filesOf)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const rows = readFileSync('docs/glossary.md', 'utf8').split('\n')
  const words = rows.flatMap((row) =>
    [...(row.split('|')[3] ?? '').matchAll(/`(\w+)`/g)].map(([, word]) => word),
  )
  expect(words.length).toBeGreaterThan(40)
  expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(code))).toEqual([])
})

test('a newcomer is told of a replaced word in every kind of comment, and of none in code or in a text', () => {
  const typescript = [
    `const url = 'https://whoever.example' // asks whom?`,
    '/*',
    ' * Nobody reads it.',
    ' */',
    'const text = `// somebody`',
  ].join('\n')
  expect(commentLines('a.ts', typescript)).toEqual([
    { line: 1, text: '// asks whom?' },
    { line: 2, text: '/*' },
    { line: 3, text: ' * Nobody reads it.' },
    { line: 4, text: ' */' },
  ])
  expect(commentLines('a.sql', `select 'a -- b' -- whoever asks\nfrom x;`)).toEqual([
    { line: 1, text: '-- whoever asks' },
  ])
})

test('a newcomer may read of a tier, a string, the handler and what stands in a document', () => {
  const plain =
    'A tier, a string, the handler: entitled to read the document, told in the timeline, and touching nothing.'
  expect(Object.values(replaced).filter((word) => word.test(plain))).toEqual([])
})
