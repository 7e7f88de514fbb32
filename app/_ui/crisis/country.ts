import { type Country, countries } from './lines'

/** Zones that identify a country with certainty; a wrong guess is worse than none. */
const zones: Record<string, Country> = {
  'Europe/London': 'GB',
  'Europe/Dublin': 'IE',
  'Europe/Paris': 'FR',
  'Europe/Berlin': 'DE',
  'Europe/Madrid': 'ES',
  'Europe/Lisbon': 'PT',
  'Europe/Amsterdam': 'NL',
  'Europe/Copenhagen': 'DK',
  'Europe/Oslo': 'NO',
  'Europe/Stockholm': 'SE',
  'Asia/Kolkata': 'IN',
  'Africa/Johannesburg': 'ZA',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Denver': 'US',
  'America/Los_Angeles': 'US',
  'America/Toronto': 'CA',
  'America/Vancouver': 'CA',
  'Pacific/Auckland': 'NZ',
}

export const isCountry = (value: unknown): value is Country => countries.some((country) => country === value)

/**
 * The country a reader is probably in, or null: by time zone first, then by the region of their language
 * ("en-GB"). Only chooses which help line to show; the reader can always choose another.
 * @param languages an `Accept-Language` header or a locale
 */
export function guessCountry(timeZone: string | null, languages: string | null): Country | null {
  if (timeZone?.startsWith('Australia/')) return 'AU'
  const byZone = timeZone ? zones[timeZone] : undefined
  if (byZone) return byZone
  const region = /^[a-z]{2,3}-([A-Z]{2})\b/i.exec(languages ?? '')?.[1]?.toUpperCase()
  return isCountry(region) ? region : null
}
