/** The languages there are; each has a complete file beside this one. The first is the source and the last resort. */
export const locales = ['en'] as const
export type Locale = (typeof locales)[number]

/**
 * The first of the languages we have that the reader asks for, best first.
 * @param asked a locale ("en-GB") or an `Accept-Language` header ("da, en-gb;q=0.8"); null when nothing is known
 */
export function chooseLocale(asked: string | null): Locale {
  const wanted = (asked ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find(Boolean)
      return { language: tag.split('-')[0]?.toLowerCase(), quality: quality ? Number(quality) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { language } of wanted) {
    const found = locales.find((locale) => locale === language)
    if (found) return found
  }
  return locales[0]
}
