import { describe, expect, it } from 'vitest'
import { chooseLocale, varietyOf } from '@/messages/locales'

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
