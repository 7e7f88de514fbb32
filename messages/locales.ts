/**
 * Every language the product has, each with a complete file beside this one. The first is the source and the
 * fallback.
 */
export const locales = ['en'] as const
export type Locale = (typeof locales)[number]

/**
 * The first of our languages that the reader asks for, best first.
 * @param asked a locale ("en-GB") or an `Accept-Language` header ("da, en-gb;q=0.8"); null when nothing is known
 */
export function chooseLocale(asked: string | null): Locale {
  for (const tag of tagsOf(asked)) {
    const found = locales.find((locale) => locale === languageOf(tag))
    if (found) return found
  }
  return locales[0]
}

/**
 * The reader's own variety of a language we have, for dates and numbers alone: "24 November" is "en-GB",
 * "November 24" is "en-US".
 * @param asked like `chooseLocale`, most specific first
 */
export function varietyOf(locale: Locale, ...asked: (string | null)[]): string {
  const tag = asked.flatMap(tagsOf).find((each) => each.includes('-') && languageOf(each) === locale)
  return Intl.getCanonicalLocales(tag ?? locale)[0] ?? locale
}

const languageOf = (tag: string) => tag.split('-')[0]?.toLowerCase()

/** Well-formed tags ("en", "en-GB", "es-419"), best first. */
function tagsOf(asked: string | null): string[] {
  return (asked ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find(Boolean)
      return { tag, quality: quality ? Number(quality) : 1 }
    })
    .filter(({ tag, quality }) => quality > 0 && /^[a-z]{2,3}(-[a-z]{2}|-[0-9]{3})?$/i.test(tag))
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}
