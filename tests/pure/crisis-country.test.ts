import { describe, expect, it } from 'vitest'
import { guessCountry } from '@/app/_ui/crisis/country'
import { countries, helpByCountry } from '@/app/_ui/crisis/lines'

describe('someone who needs help now', () => {
  it('sees the numbers of where they live, not of the language they read', () => {
    expect(guessCountry('Europe/Dublin', 'en-GB,en;q=0.8')).toBe('IE')
    expect(guessCountry('Australia/Perth', 'en-US')).toBe('AU')
  })
  it('sees those of their language’s region when nothing else is known', () => {
    expect(guessCountry(null, 'en-gb,en;q=0.8')).toBe('GB')
    expect(guessCountry('UTC', 'fr-FR')).toBe('FR')
  })
  it('is asked for the country rather than shown a wrong one', () => {
    expect(guessCountry(null, 'en')).toBeNull()
    expect(guessCountry(null, null)).toBeNull()
    expect(guessCountry('Asia/Tokyo', 'ja-JP')).toBeNull()
  })
  it.each([...countries])('finds an emergency number and a line that can be dialled in %s', (country) => {
    const { emergency, lines } = helpByCountry[country]
    for (const number of [emergency, ...lines.map((line) => line.number)])
      expect(number).toMatch(/^\d[\d ]*$/)
    expect(lines.length).toBeGreaterThan(0)
  })
})
