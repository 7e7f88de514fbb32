import {
  email,
  everywhere,
  folded,
  handle,
  isUnspaced,
  link,
  moments,
  monthName,
  months,
  phone,
  type Span,
  wordsOf,
} from './found-in-text'

export type MaskKind = 'name' | 'participant' | 'place' | 'email' | 'phone' | 'date' | 'link'
/** What was written, and what stands there instead. */
export interface MaskChange {
  was: string
  becomes: string
  kind: MaskKind
}

/** Every name that a text could give away. */
export interface MaskKnown {
  /** volunteers of the directory, and whoever the case knows beside them */
  people: readonly { name: string; as: 'a facilitator' | 'a volunteer' | 'the reporter' }[]
  meetings: readonly string[]
  regions: readonly string[]
}

/**
 * A handler's own words as somebody outside the case may read them: roles for names, no region and no meeting, no way to
 * reach anybody, and no date closer than the month. A text that it gives back is given back unchanged by it: what was
 * previewed is what is sent. It cannot know the names of participants, which nobody keeps; only those that stand
 * beside a word like "participant" or "called".
 */
export function maskConsultation(text: string, known: MaskKnown): { text: string; changes: MaskChange[] } {
  const names = namesOf(known)
  const changes: MaskChange[] = []
  let masked = text
  // what is left out can bring together what stood apart: again, until nothing is found
  for (let round = 0; round < 10; round++) {
    const found = apart(findings(masked, names))
    if (found.length === 0) return { text: masked, changes }
    for (const { was, becomes, kind } of found)
      if (!changes.some((one) => one.was === was)) changes.push({ was, becomes, kind })
    masked = replaced(masked, found)
  }
  throw new Error('a masked text does not come to rest')
}

interface Finding extends Span, MaskChange {}

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
    ...participants(text),
    ...known(text, names),
  ]
}

/** The month and the year of a date, as far as they are said. */
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

interface Names {
  /** folded word -> what stands for it */
  words: ReadonlyMap<string, Pick<MaskChange, 'becomes' | 'kind'>>
  /** names that are looked for as a whole */
  whole: readonly (Pick<MaskChange, 'becomes' | 'kind'> & { pattern: RegExp })[]
}

/** Any part of three letters or more; a name that has none, or is written without spaces, as a whole. */
function namesOf({ people, meetings, regions }: MaskKnown): Names {
  const words = new Map<string, Pick<MaskChange, 'becomes' | 'kind'>>()
  const whole: Names['whole'][number][] = []
  const add = (name: string, becomes: string, kind: MaskKind) => {
    const parts = wordsOf(name)
      .map((word) => word.folded)
      .filter((part) => part.length >= 3)
    if (name.trim() !== '' && isUnspaced(name))
      whole.push({ pattern: new RegExp(literally(name.trim()), 'gu'), becomes, kind })
    else if (name.trim() !== '' && parts.length === 0)
      whole.push({
        pattern: new RegExp(`(?<![\\p{L}\\p{N}])${literally(name.trim())}(?![\\p{L}\\p{N}])`, 'gu'),
        becomes,
        kind,
      })
    for (const part of parts)
      for (const one of [part, stemOf(part)])
        if (one !== null && !ownWords.has(one) && !words.has(one)) words.set(one, { becomes, kind })
  }
  // a person's name first: where a meeting is called after somebody, the person is meant
  for (const { name, as } of people) add(name, as, 'name')
  for (const name of meetings) add(name, 'a meeting', 'place')
  for (const name of regions) add(name, 'the region', 'place')
  return { words, whole }
}

/** What is left of a name when a language puts another ending for its last vowel; null for the others. */
const stemOf = (part: string): string | null =>
  part.length >= 5 && /[aeiouаеиоуыэюяйь]$/u.test(part) ? part.slice(0, -1) : null

/** A name as it stands, or with one or two letters of an ending. */
function standsFor(word: string, isCapital: boolean, { words }: Names) {
  if (words.has(word) && (isCapital || !alsoWords.has(word))) return words.get(word)
  if (!isCapital && !word.endsWith('s')) return undefined
  const shorter = [word.slice(0, -1), ...(isCapital ? [word.slice(0, -2)] : [])]
  const base = shorter.find((one) => one.length >= 4 && words.has(one))
  return base !== undefined && (isCapital || !alsoWords.has(base)) ? words.get(base) : undefined
}

/** What a masked text is written with, and what every name of a meeting or an office is made of: tells nobody. */
const ownWords = new Set(
  (
    'facilitator facilitators volunteer volunteers advisor advisors coordinator coordinators regional central office ' +
    'independent reviewer reviewers board director administrator participant participants reporter meeting meetings ' +
    'group groups online region someone somebody person one day some time recently address number link left out the and ' +
    'for our with from new friends family women men young morning afternoon evening night english'
  ).split(' '),
)

/** Words that are as often no name: only with a capital are they taken for one. */
const alsoWords = new Set(
  (
    'will may mark grace hope faith joy rose lily daisy iris ivy olive holly ruby pearl amber jasmine summer autumn april ' +
    'june august dawn eve bill bob rob nick jack frank drew chase miles max pat art don ray guy rich sue bud chance ' +
    'young old long short brown black white green gray grey king bishop knight page field fields wood woods hill hills ' +
    'lake river north south east west brook banks stone bell ball cook baker smith mason walker hunter fisher farmer ' +
    'love wise good best small little park church case harbour harbor valley island coast city town bay port way all own ' +
    'two three can was not but had has did you her his him who how why what when where open first last home'
  ).split(' '),
)

function known(text: string, names: Names): Finding[] {
  const found: Finding[] = []
  for (const { start, end, folded: word } of wordsOf(text)) {
    const was = text.slice(start, end)
    const hit = isMonth(text, start, end) ? undefined : standsFor(word, /^\p{Lu}/u.test(was), names)
    if (!hit) continue
    const before = found.at(-1)
    // the parts of one name stand for one person; an initial between them goes with them
    if (before?.becomes === hit.becomes && /^(?:[\s-]|\s\p{Lu}\.?\s)$/u.test(text.slice(before.end, start))) {
      before.end = end
      before.was = text.slice(before.start, end)
    } else found.push({ start, end, was, ...hit })
  }
  const whole = names.whole.flatMap(({ pattern, becomes, kind }) =>
    everywhere(text, pattern).map(({ start, end, found: was }) => ({ start, end, was, becomes, kind })),
  )
  return [...whole, ...found].map((one) => withArticle(text, one))
}

/** "our a meeting" reads badly: an article or a pronoun before goes with the name. */
function withArticle(text: string, found: Finding): Finding {
  const before = /(?:^|(?<=[^\p{L}\p{N}]))(?:an?|the|our|my|your)\s+$/iu.exec(text.slice(0, found.start))
  if (!before) return found
  const start = found.start - before[0].length
  return { ...found, start, was: text.slice(start, found.end) }
}

/** "in May", "May 2026": a month, whoever else is called so. */
function isMonth(text: string, start: number, end: number): boolean {
  const word = folded(text.slice(start, end))
  if (!months.some((month) => month.toLowerCase() === word)) return false
  const before = text.slice(Math.max(0, start - 12), start)
  return (
    /(?<![\p{L}])(?:in|since|last|early|late|mid|until|till|by|of|during|this|next|from|to|and|or)[\s-]+$/iu.test(
      before,
    ) || /^\s+\p{Nd}{4}(?!\p{N})/u.test(text.slice(end))
  )
}

/** Somebody who takes part, where the sentence says so; the same name everywhere else in the text too. */
function participants(text: string): Finding[] {
  const introduced =
    /(?<![\p{L}])(?:[Pp]articipants?|[Mm]embers?|[Aa]ttendees?|[Nn]ewcomers?|called|named)\s+(\p{Lu}[\p{Ll}\p{M}]+(?:[\s-]\p{Lu}[\p{Ll}\p{M}]+)?)(?![\p{L}\p{M}])/gu
  const names = [...new Set([...text.matchAll(introduced)].map((match) => match[1] ?? ''))].filter(
    (name) => !ownWords.has(folded(name)),
  )
  const taken = (letter: string) => new RegExp(`[Pp]articipant ${letter}(?![\\p{L}\\p{N}])`, 'u').test(text)
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at)).filter(
    (one) => !taken(one),
  )
  return names.flatMap((name, at) =>
    everywhere(
      text,
      new RegExp(`(?:[Pp]articipant\\s+)?(?<![\\p{L}\\p{N}])${literally(name)}(?![\\p{L}\\p{N}])`, 'gu'),
    ).map(({ start, end, found }) => ({
      start,
      end,
      was: found,
      becomes: `Participant ${letters[at] ?? 'Z'}`,
      kind: 'participant' as const,
    })),
  )
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The first of those that overlap, and of those that begin together the longest; none that changes nothing. */
function apart(found: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  const changing = found.filter(({ was, becomes }) => was !== becomes)
  for (const one of [...changing].sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

function replaced(text: string, found: readonly Finding[]): string {
  let masked = ''
  let at = 0
  for (const { start, end, becomes } of found) {
    masked += text.slice(at, start) + becomes
    at = end
  }
  return masked + text.slice(at)
}
