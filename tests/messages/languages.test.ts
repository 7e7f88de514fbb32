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
})
