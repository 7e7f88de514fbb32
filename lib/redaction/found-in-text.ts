/** A span of a text, in UTF-16 units; `end` is exclusive. */
export interface Span {
  start: number
  end: number
}

export interface Word extends Span {
  /** lower case and without accents, so that José is found as Jose */
  folded: string
}

/** For comparing words the way a reader does: ignores capitals and accents. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase()

const segments = new Intl.Segmenter('und', { granularity: 'word' })

/** The words of a text in any script, also in scripts without spaces between words. */
export const wordsOf = (text: string): Word[] =>
  [...segments.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike
      ? // "Anna's" and "l'Anna" count as two words here, so that the name is found
        [...segment.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)].map((match) => ({
          start: index + match.index,
          end: index + match.index + match[0].length,
          folded: folded(match[0]),
        }))
      : [],
  )

/**
 * Scripts that put no space between words, or between a name and its ending: a name is found anywhere in the
 * text.
 */
export const isUnspaced = (text: string): boolean =>
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(
    text,
  )

/** Every match of a pattern, which has to be global. */
export const everywhere = (text: string, pattern: RegExp): (Span & { found: string })[] =>
  [...text.matchAll(pattern)]
    .filter((match) => match[0] !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length, found: match[0] }))

/**
 * Matches only where no part of it comes before; otherwise a long word without "@" is read again from each of
 * its letters.
 */
export const email = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
export const link = /(?:https?:\/\/|www\.)[^\s<>"')\]]+/giu
/** An @name on some service. */
export const handle = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]+[\p{L}\p{N}_]/gu
/** Seven digits or more, with any separators; a date does not count. */
const dateShape =
  '(?:\\p{Nd}{4}-\\p{Nd}{1,2}-\\p{Nd}{1,2}|\\p{Nd}{1,2}([./])\\s?\\p{Nd}{1,2}\\1\\s?\\p{Nd}{2,4})(?!\\p{Nd})'
export const phone = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\p{Nd}[-./])(?!${dateShape})(?:\\+|\\(\\+?)?\\p{Nd}(?:[\\s()./-]{0,2}\\p{Nd}){6,}(?![\\p{L}\\p{N}])`,
  'gu',
)

const english = Array.from({ length: 12 }, (_, month) =>
  nameOf('en', { month: 'long' }, new Date(Date.UTC(2026, month, 2))),
)
/** January to December. */
export const months: readonly string[] = english

const short = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec'
export const monthName = `(?:${english.join('|')}|(?:${short})(?![\\p{L}])\\.?)`

/** The days of the week in English and in the languages that people most often write here. */
export const weekdays: readonly string[] = [
  'en',
  'de',
  'nl',
  'fr',
  'es',
  'pt',
  'it',
  'da',
  'sv',
  'pl',
  'ru',
].flatMap((locale) =>
  Array.from({ length: 7 }, (_, day) =>
    nameOf(locale, { weekday: 'long' }, new Date(Date.UTC(2026, 0, 4 + day))),
  ),
)

function nameOf(locale: string, part: Intl.DateTimeFormatOptions, on: Date): string {
  return new Intl.DateTimeFormat(locale, { ...part, timeZone: 'UTC' }).format(on)
}

const start = '(?<![\\p{L}\\p{N}])'
const end = '(?![\\p{L}\\p{N}])'
const day = '\\p{Nd}{1,2}(?:st|nd|rd|th)?'
const few = 'a|an|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of|\\p{Nd}{1,3}'

/** Patterns for a day or an hour, by name, so that each can be replaced by something vaguer. */
export const moments = {
  iso: new RegExp(`${start}\\p{Nd}{4}-\\p{Nd}{1,2}-\\p{Nd}{1,2}${end}`, 'giu'),
  dotted: new RegExp(`${start}\\p{Nd}{1,2}\\.\\s?\\p{Nd}{1,2}\\.(?:\\s?\\p{Nd}{2,4})?(?!\\p{Nd})`, 'giu'),
  slashed: new RegExp(`${start}(?!24/7${end})\\p{Nd}{1,2}/\\p{Nd}{1,2}(?:/\\p{Nd}{2,4})?${end}`, 'giu'),
  dayMonth: new RegExp(
    `${start}(?:the\\s+)?${day}\\.?\\s+(?:of\\s+)?${monthName}(?:,?\\s+\\p{Nd}{4})?${end}`,
    'giu',
  ),
  monthDay: new RegExp(`${start}${monthName}\\s+(?:the\\s+)?${day}(?:,?\\s+\\p{Nd}{4})?${end}`, 'giu'),
  ordinal: new RegExp(`${start}on\\s+the\\s+\\p{Nd}{1,2}(?:st|nd|rd|th)${end}`, 'giu'),
  weekday: new RegExp(
    `${start}(?:(?:on|last|this|next|every)\\s+)?(?:${weekdays.join('|')})s?(?:\\s+(?:morning|afternoon|evening|night))?${end}`,
    'giu',
  ),
  relative: new RegExp(
    `${start}(?:the\\s+day\\s+before\\s+yesterday|yesterday|today|tonight|last\\s+night|last\\s+week(?:end)?|this\\s+(?:morning|afternoon|evening|week(?:end)?)|(?:${few})\\s+(?:hours?|days?|weeks?|weekends?)\\s+ago)${end}`,
    'giu',
  ),
  hour: new RegExp(
    `${start}(?:(?:at|around|about|since|until|by)\\s+)?(?:\\p{Nd}{1,2}[:.]\\p{Nd}{2}(?:\\s?[ap]\\.?m\\.?)?|\\p{Nd}{1,2}\\s?(?:[ap]\\.?m\\.?|o['’]deadline|uhr))${end}`,
    'giu',
  ),
} as const
