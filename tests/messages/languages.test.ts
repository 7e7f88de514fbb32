import { describe, expect, it } from 'vitest'
import en from '@/messages/en.json'
import { chooseLocale, locales, varietyOf } from '@/messages/locales'

describe('a reader', () => {
  it.each(['en', 'en-GB', 'da, en-us;q=0.5', null, '', 'da', 'en;q=0', ',,;', 'en-<script>', '*'])(
    'whose browser asks for %j gets words',
    (asked) => {
      expect(chooseLocale(asked)).toBe('en')
    },
  )
  it('sees dates as they are written where they live', () => {
    expect(varietyOf('en', 'en-GB', 'en-US')).toBe('en-GB')
    expect(varietyOf('en', 'en', 'da, en-us;q=0.5, en-au;q=0.8')).toBe('en-AU')
  })
  it('sees them in the plain form of the language when nothing is known or what is sent is no language', () => {
    expect(varietyOf('en', null, null)).toBe('en')
    expect(varietyOf('en', 'en', 'da-DK, en-<script>, en-GB-oed')).toBe('en')
  })
})

type Tree = { [key: string]: string | Tree }

/** Every path to a text, with the placeholders and tags that stand in it. */
function shapeOf(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, below]) => {
    if (typeof below !== 'string') return shapeOf(below, `${path}${key}.`)
    const inside = [...below.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map(
      ([, name, tag]) => name ?? `<${tag}>`,
    )
    return `${path}${key}: ${[...new Set(inside)].sort().join(' ')}`
  })
}

/** Text that may stand in every language as it does in English. */
const sameEverywhere = ['Evenkeel', ...Object.values(en.account.languages)]
/** Words that another language happens to share with English, as they stand in `en.json`: `fr: ['Conversation']`. */
const sameWords: Readonly<Record<string, readonly string[]>> = {}

/** Paths to text that was left in English: the same letters as in `en.json`, and no word the two languages share. */
function leftInEnglish(tree: Tree, shared: readonly string[] = []): string[] {
  const english = new Map(texts(en))
  const allowed = [...sameEverywhere, ...shared]
  // what holds names and dates alone, like "{role}, {region}", is the same in any language
  const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\{\w+\}|<\/?\w+>/g, ''))
  return texts(tree)
    .filter(([path, text]) => text === english.get(path) && hasWords(text) && !allowed.includes(text))
    .map(([path]) => path)
}

/** Every text with its path. */
const texts = (tree: Tree, path = ''): [path: string, text: string][] =>
  Object.entries(tree).flatMap(([key, below]) =>
    typeof below === 'string' ? [[`${path}${key}`, below]] : texts(below, `${path}${key}.`),
  )

/** A language in which every text differs from English. */
const translated = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, below]) => [
      key,
      typeof below === 'string' ? `« ${below} »` : translated(below),
    ]),
  )

describe('a reader of any language there is', () => {
  it.each(locales)('%s: finds every sentence, with the same names and dates put into it', async (locale) => {
    const { default: words }: { default: Tree } = await import(`../../messages/${locale}.json`)
    expect(shapeOf(words)).toEqual(shapeOf(en))
    expect(Object.keys(en.account.languages)).toEqual([...locales])
  })
  it('would be missed where a sentence lost the name that belongs into it', () => {
    expect(shapeOf({ a: { b: 'Dear {name}, <when></when>' } })).toEqual(['a.b: <when> name'])
    expect(shapeOf({ a: { b: 'Kære ven' } })).not.toEqual(shapeOf({ a: { b: 'Dear {name}' } }))
  })
  it('finds nothing left in English', async () => {
    const translations: readonly string[] = locales.slice(1)
    for (const locale of translations) {
      const { default: words }: { default: Tree } = await import(`../../messages/${locale}.json`)
      expect(leftInEnglish(words, sameWords[locale]), locale).toEqual([])
    }
  })
  it('is not given a French in which sentences were left in English', () => {
    const french = translated(en)
    expect(leftInEnglish(french)).toEqual([])
    const forgotten = { ...french, cover: { ...(french.cover as Tree), title: en.cover.title } }
    expect(leftInEnglish({ ...forgotten, finding: en.finding })).toEqual([
      'cover.title',
      ...texts(en.finding, 'finding.').map(([path]) => path),
    ])
    expect(leftInEnglish(forgotten, ['Cover'])).toEqual([])
  })
  it('is not given English under the name of French', () => {
    const left = leftInEnglish(en)
    expect(left.length).toBeGreaterThan(0.99 * texts(en).length)
    for (const path of ['ui.frame.name', 'account.languages.en', 'directory.office'])
      expect(left).not.toContain(path)
  })
})
