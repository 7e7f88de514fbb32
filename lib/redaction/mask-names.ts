import { everywhere, folded, isUnspaced, months, type Span, wordsOf } from './found-in-text'

export type MaskKind = 'name' | 'participant' | 'place' | 'email' | 'phone' | 'date' | 'link'
/** The original text and its replacement. */
export interface MaskChange {
  was: string
  becomes: string
  kind: MaskKind
}

/** Every name that a text could give away. */
export interface MaskKnown {
  /** volunteers of the directory, and other people known to the case */
  people: readonly { name: string; as: 'a facilitator' | 'a volunteer' | 'the reporter' }[]
  meetings: readonly string[]
  regions: readonly string[]
}

export interface Finding extends Span, MaskChange {}

export interface Names {
  /** folded word -> its replacement */
  words: ReadonlyMap<string, Pick<MaskChange, 'becomes' | 'kind'>>
  /** names that are searched for as a whole */
  whole: readonly (Pick<MaskChange, 'becomes' | 'kind'> & { pattern: RegExp })[]
}

/** Any part of three letters or more; a name without one, or in a script without spaces, as a whole. */
export function namesOf({ people, meetings, regions }: MaskKnown): Names {
  const words = new Map<string, Pick<MaskChange, 'becomes' | 'kind'>>()
  const whole: Names['whole'][number][] = []
  const add = (name: string, becomes: string, kind: MaskKind) => {
    const parts = wordsOf(name)
      .map((word) => word.folded)
      .filter((part) => part.length >= 3 && !particles.has(part))
    if (name.trim() !== '' && isUnspaced(name))
      whole.push({ pattern: new RegExp(literally(name.trim()), 'gu'), becomes, kind })
    else if (name.trim() !== '' && parts.length === 0 && !ownWords.has(folded(name.trim())))
      whole.push({
        pattern: new RegExp(`(?<![\\p{L}\\p{N}])${literally(name.trim())}(?![\\p{L}\\p{N}])`, 'gu'),
        becomes,
        kind,
      })
    for (const part of parts)
      for (const one of [part, stemOf(part)])
        if (one !== null && !ownWords.has(one) && !words.has(one)) words.set(one, { becomes, kind })
  }
  // a word in several names gets the first meaning: where a meeting is named after a person, the person is
  // meant
  for (const name of regions) add(name, 'the region', 'place')
  for (const { name, as } of people) add(name, as, 'name')
  for (const name of meetings) {
    add(name, 'a meeting', 'place')
    // "evening meeting" identifies nothing by itself; beside the name of a region it does
    if (wordsOf(name).length > 1)
      whole.push({
        pattern: new RegExp(
          `(?<![\\p{L}\\p{N}])${literally(name.trim()).replace(/\s+/gu, '\\s+')}(?![\\p{L}\\p{N}])`,
          'giu',
        ),
        becomes: 'a meeting',
        kind: 'place',
      })
  }
  return { words, whole }
}

/** Parts of many names, which identify no one. */
const particles = new Set(
  'van von der den del dos das des della ter ten zum zur ibn bin abu san saint'.split(' '),
)

/** The stem of a name when a language replaces its last vowel by another ending; null for other names. */
const stemOf = (part: string): string | null =>
  part.length >= (isCyrillic(part) ? 4 : 5) && /[aeiouаеиоуыэюяйь]$/u.test(part) ? part.slice(0, -1) : null
const isCyrillic = (text: string): boolean => /\p{sc=Cyrillic}/u.test(text)

/** A name as written, or with one or two letters of an ending. */
function standsFor(word: string, isCapital: boolean, { words }: Names) {
  if (words.has(word) && (isCapital || !alsoWords.has(word))) return words.get(word)
  if (!isCapital && !word.endsWith('s')) return undefined
  const shorter = [word.slice(0, -1), ...(isCapital ? [word.slice(0, -2)] : [])]
  const base = shorter.find((one) => one.length >= (isCyrillic(one) ? 3 : 4) && words.has(one))
  return base !== undefined && (isCapital || !alsoWords.has(base)) ? words.get(base) : undefined
}

/** The words that masking itself inserts, and those common to every meeting or office: they identify nothing. */
const ownWords = new Set(
  (
    'facilitator facilitators volunteer volunteers advisor advisors coordinator coordinators regional central office ' +
    'independent reviewer reviewers board director administrator participant participants reporter meeting meetings ' +
    'group groups online region someone somebody person one day some time recently address number link left out the and ' +
    'a for our with from new friends family women men young morning afternoon evening night english'
  ).split(' '),
)

/** Words that are often not names: taken for one only with a capital. */
const alsoWords = new Set(
  (
    'will may mark grace hope faith joy rose lily daisy iris ivy olive holly ruby pearl amber jasmine summer autumn april ' +
    'june august dawn eve bill bob rob nick jack frank drew chase miles max pat art don ray guy rich sue bud chance ' +
    'young old long short brown black white green gray grey king bishop knight page field fields wood woods hill hills ' +
    'lake river north south east west brook banks stone bell ball cook baker smith mason walker hunter fisher farmer ' +
    'love wise good best small little park church case harbour harbor valley island coast city town bay port way all own ' +
    'isle isles shore bridge mill ford castle sister brother mother father organisation organization deputy directory ' +
    'mornings evenings two three can was not but had has did you her his him who how why what when where open first last home'
  ).split(' '),
)

export function namesIn(text: string, names: Names): Finding[] {
  const found: Finding[] = []
  for (const { start, end, folded: word } of wordsOf(text)) {
    const was = text.slice(start, end)
    const hit = isMonth(text, start, end) ? undefined : standsFor(word, /^\p{Lu}/u.test(was), names)
    if (!hit) continue
    const before = found.at(-1)
    // adjacent parts of one name are one person, together with what is between them
    if (before?.becomes === hit.becomes && isOneName(text.slice(before.end, start))) {
      before.end = end
      before.was = text.slice(before.start, end)
    } else found.push({ start, end, was, ...hit })
  }
  const whole = names.whole.flatMap(({ pattern, becomes, kind }) =>
    everywhere(text, pattern).map(({ start, end, found: was }) => ({ start, end, was, becomes, kind })),
  )
  return [...whole, ...found].map((one) => withKind(text, withArticle(text, one)))
}

/** Only a space, a hyphen, an initial or the small words of names. */
const isOneName = (between: string): boolean =>
  between === '-' ||
  (/^\s.*$/su.test(between) &&
    between
      .split(/\s+/u)
      .every(
        (one) =>
          one === '' ||
          /^\p{Lu}\.?$/u.test(one) ||
          /^(?:d[aeiou]|la|le|e|y|al|el)$/u.test(one) ||
          particles.has(one),
      ))

/** "our a meeting" reads badly: an article or a pronoun before it is replaced with the name. */
function withArticle(text: string, found: Finding): Finding {
  const before = /(?:^|(?<=[^\p{L}\p{N}]))(?:an?|the|our|my|your)\s+$/iu.exec(text.slice(0, found.start))
  if (!before) return found
  const start = found.start - before[0].length
  return { ...found, start, was: text.slice(start, found.end) }
}

/** "a meeting meeting" reads badly: the kind after it is replaced with the name. */
function withKind(text: string, found: Finding): Finding {
  const after = found.becomes === 'a meeting' ? /^\s+(?:meeting|group)(?![\p{L}\p{N}])/iu : undefined
  const end = found.end + (after?.exec(text.slice(found.end))?.[0].length ?? 0)
  return { ...found, end, was: text.slice(found.start, end) }
}

/** "in May", "May 2026": a month, even if a person has that name. */
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

/** Participants, where the sentence says so; then the same name everywhere in the text. */
export function participantsIn(text: string): Finding[] {
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
