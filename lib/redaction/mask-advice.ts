import { email, everywhere, handle, link, moments, monthName, months, phone } from './found-in-text'
import {
  type Finding,
  type MaskChange,
  type MaskKind,
  type MaskKnown,
  type Names,
  namesIn,
  namesOf,
  participantsIn,
} from './mask-names'

export type { MaskChange, MaskKnown } from './mask-names'

/**
 * A handler's text as a colleague outside the case may read it: roles for names, no region or meeting, no way
 * to reach anyone, no date more exact than the month. Masking its own result changes nothing, so that what was
 * previewed is what is sent. NB: participants' names are not known, because they are not stored; only names
 * beside a word like "participant" or "called" are found.
 */
export function maskAdvice(text: string, known: MaskKnown): { text: string; changes: MaskChange[] } {
  const names = namesOf(known)
  const changes: MaskChange[] = []
  let masked = legible(text)
  // a removal can join what was apart, so repeat until nothing more is found
  for (let round = 0; round < 10; round++) {
    const found = apart(findings(masked, names))
    if (found.length === 0) return { text: masked, changes }
    for (const { was, becomes, kind } of found)
      if (!changes.some((one) => one.was === was)) changes.push({ was, becomes, kind })
    masked = legible(replaced(masked, found))
  }
  throw new Error('a masked text does not come to rest')
}

/** Invisible characters; a joiner only beside a Latin letter, because other scripts are spelt with it. */
const unseen = /(?![\u200c\u200d])\p{Cf}|(?<=\p{sc=Latin})[\u200c\u200d]|[\u200c\u200d](?=\p{sc=Latin})/gu
/** Decorated letters and digits that look like plain ones. */
const dressed = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]/gu

/** The text as its reader sees it: a name split by a soft hyphen is still that name. */
function legible(text: string): string {
  const seen = text.replace(unseen, '').replace(dressed, (letter) => letter.normalize('NFKC'))
  return seen === text ? text : legible(seen)
}

function findings(text: string, names: Names): Finding[] {
  const by = (kind: MaskKind, patterns: readonly RegExp[], becomes: (was: string) => string): Finding[] =>
    patterns
      .flatMap((pattern) => everywhere(text, pattern))
      .map(({ start, end, found }) => ({ start, end, was: found, becomes: becomes(found), kind }))
  return [
    ...by('email', [email, handle], () => '[address left out]'),
    ...by('link', [link], () => '[link left out]'),
    ...by('phone', [phone], () => '[number left out]'),
    ...by('date', [moments.iso, moments.dotted, moments.dayMonth, moments.monthDay], monthOf),
    ...by('date', [moments.slashed], (was) => /\p{Nd}{4}/u.exec(was)?.[0] ?? 'one day'),
    ...by('date', [moments.ordinal], () => 'one day'),
    ...by('date', [moments.weekday], () => 'one day'),
    ...by('date', [moments.relative], () => 'recently'),
    ...by('date', [moments.hour], (was) => (/^\p{L}/u.test(was) ? 'at some time' : 'some time')),
    ...participantsIn(text),
    ...namesIn(text, names),
  ]
}

/** The month and the year of a date, as far as it has them. */
function monthOf(was: string): string {
  const [first, second, third] = was.match(/\p{Nd}+/gu) ?? []
  const isIso = /^\p{Nd}{4}-/u.test(was)
  const isNumbers = isIso || (/^\p{Nd}+\./u.test(was) && second !== undefined && !/\p{L}/u.test(was))
  if (isNumbers) {
    const month = months[Number(second) - 1]
    const year = isIso ? first : third
    return month ? [month, year].filter(Boolean).join(' ') : 'one day'
  }
  const named = new RegExp(monthName, 'iu').exec(was)?.[0].slice(0, 3).toLowerCase() ?? ''
  const month = months.find((one) => one.toLowerCase().startsWith(named)) ?? ''
  return [month, /\p{Nd}{4}/u.exec(was)?.[0]].filter(Boolean).join(' ')
}

/** Of overlapping findings the first, and of those with the same start the longest; none without effect. */
function apart(found: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  const changing = found.filter(({ was, becomes }) => was !== becomes)
  for (const one of [...changing].sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

/** Only quotation marks and brackets since the end of the last sentence, or since the start. */
const beginsSentence = /(?:^|[.!?]\s|\n)[\s\p{Pi}\p{Ps}"']*$/u

function replaced(text: string, found: readonly Finding[]): string {
  let masked = ''
  let at = 0
  for (const { start, end, was, becomes } of found) {
    masked += text.slice(at, start)
    const isFirst = /^\p{Lu}/u.test(was) && beginsSentence.test(masked)
    masked += isFirst ? becomes.charAt(0).toUpperCase() + becomes.slice(1) : becomes
    at = end
  }
  return masked + text.slice(at)
}
