import { asRead, asSeenFromAfar } from './as-read'
import {
  email,
  everywhere,
  handle,
  isUnspaced,
  link,
  moments,
  phone,
  type Span,
  type Word,
  wordsOf,
} from './found-in-text'

/** Why a span of text could tell the respondent who reported it. */
export const identifyingKinds = [
  'name',
  'contact',
  'relation',
  'firstPerson',
  'time',
  'place',
  'literal',
] as const
export type IdentifyingKind = (typeof identifyingKinds)[number]
export interface IdentifyingFact extends Span {
  kind: IdentifyingKind
}

/** What the reporter wrote and what is known of them; '' for what is not. */
export interface ReportedText {
  reporterName: string
  reporterContact: string
  words: string
  when: string
  where: string
}

/**
 * What in a text for the respondent would point to the reporter: their name and contact, first-person words,
 * relations, days and hours, places of the report, phrases copied from it. Marks too much rather than too
 * little; the writer decides. In the order of the text, without overlaps.
 */
export function identifyingFacts(text: string, report: ReportedText): IdentifyingFact[] {
  // once as it is read and once without disguises: patterns need accents, a disguised name may have false ones
  const found = [asRead, asSeenFromAfar].map((fold) => ({ read: fold(text), report: foldedBy(fold, report) }))
  const [first, second] = found.map((one) => JSON.stringify([one.read.text, one.report]))
  return apart(
    (first === second ? found.slice(1) : found).flatMap(({ read, report }) =>
      factsIn(read.text, report).map(({ kind, ...span }) => ({ kind, ...read.written(span) })),
    ),
  )
}

const foldedBy = (fold: typeof asRead, report: ReportedText): ReportedText => ({
  reporterName: fold(report.reporterName).text,
  reporterContact: fold(report.reporterContact).text,
  words: fold(report.words).text,
  when: fold(report.when).text,
  where: fold(report.where).text,
})

function factsIn(text: string, report: ReportedText): IdentifyingFact[] {
  const words = wordsOf(text)
  return [
    ...marked('name', names(text, words, report.reporterName)),
    ...marked('contact', contacts(text, report.reporterContact)),
    ...marked('relation', everywhere(text, relations)),
    ...marked('firstPerson', everywhere(text, firstPerson)),
    ...marked('time', [
      ...Object.values(moments).flatMap((pattern) => everywhere(text, pattern)),
      ...shared(words, wordsOf(report.when), 3),
    ]),
    ...marked('place', places(text, words, report.where)),
    ...marked('literal', shared(words, wordsOf(report.words), 6)),
  ]
}

const marked = (kind: IdentifyingKind, spans: readonly Span[]): IdentifyingFact[] =>
  spans.map(({ start, end }) => ({ start, end, kind }))

/** The name, each part of it with an ending that a language may add, and its initials. */
function names(text: string, words: readonly Word[], name: string): Span[] {
  const parts = wordsOf(name).map((word) => word.folded)
  if (parts.length === 0) return []
  if (isUnspaced(name)) return everywhere(text, new RegExp(literally(name.trim()), 'gu'))
  const telling = parts.filter((part) => part.length >= 3 || parts.length === 1)
  const isPart = ({ folded: word }: Word) =>
    telling.some(
      (part) =>
        word === part || (part.length >= 4 && word.startsWith(part) && word.length <= part.length + 2),
    )
  const initials = parts.map((part) => literally(part[0]?.toUpperCase() ?? '')).join('\\.?\\s?')
  return [
    ...words.filter(isPart),
    ...(parts.length > 1
      ? everywhere(text, new RegExp(`(?<![\\p{L}\\p{N}])${initials}(?![\\p{L}\\p{N}])\\.?`, 'gu'))
      : []),
  ]
}

function contacts(text: string, contact: string): Span[] {
  const own = contact.trim()
  return [
    ...[email, link, handle, phone].flatMap((pattern) => everywhere(text, pattern)),
    ...(own.length >= 4 ? everywhere(text, new RegExp(literally(own), 'giu')) : []),
  ]
}

/** Words that go with almost any place, or say nothing about one. */
const anyPlace = new Set(
  (
    'meeting meetings group online room after before during there where somewhere with from near behind next front ' +
    'outside inside between into onto over under while when then that this were was have been being they them their ' +
    'some other also just only about around because which would could should what know sure'
  ).split(' '),
)

/** Words of the place that the report names: two or more together, or one that identifies it by itself. */
function places(text: string, words: readonly Word[], where: string): Span[] {
  const said = wordsOf(where)
  if (isUnspaced(where)) return shared(words, said, 2)
  const telling = new Set(
    said.flatMap(({ folded: word, start, end }) => {
      const isName = /^\p{Lu}/u.test(where.slice(start, end)) && start > 0
      return (word.length >= 4 || (isName && word.length >= 2)) && !anyPlace.has(word) ? [word] : []
    }),
  )
  const single = words.filter((word) => telling.has(word.folded))
  const together = shared(words, said, 2).filter((span) =>
    words.some((word) => word.start >= span.start && word.end <= span.end && telling.has(word.folded)),
  )
  return [...single, ...together].filter(({ start, end }) => text.slice(start, end).trim() !== '')
}

/** Sequences of at least `atLeast` words that occur in both texts. */
function shared(words: readonly Word[], said: readonly Word[], atLeast: number): Span[] {
  const joined = (all: readonly Word[], at: number) =>
    all.length - at >= atLeast
      ? all
          .slice(at, at + atLeast)
          .map((word) => word.folded)
          .join(' ')
      : null
  const known = new Set(said.map((_, at) => joined(said, at)))
  known.delete(null)
  return words.flatMap((word, at) => {
    const run = joined(words, at)
    const last = words[at + atLeast - 1]
    return run !== null && last && known.has(run) ? [{ start: word.start, end: last.end }] : []
  })
}

const word = (alternatives: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${alternatives})(?![\\p{L}\\p{N}])`, flags)

/** English, and short, telling words of the languages nearest to it. */
const firstPerson = word(
  "[Ii](?:['’](?:m|ve|d|ll))?|[Mm](?:e|y|ine|yself)|[Ww]e(?:['’](?:re|ve|d|ll))?|[Uu]s|[Oo]urs?|[Oo]urselves|" +
    '[Ii]ch|[Mm]ich|[Mm]ir|[Mm]ein(?:e[mnrs]?)?|[Ww]ir|[Uu]ns(?:er(?:e[mnrs]?)?)?|[Ii]k|[Mm]ij(?:n)?|[Jj]e|[Mm]oi|[Nn]ous|' +
    '[Yy]o|[Cc]onmigo|[Nn]osotr[oa]s|[Мм]не|[Мм]еня|[Яя]|[Мм]ы',
  'gu',
)

/** Phrases such as "my sponsor": few people can be meant. */
const relations = word(
  '(?:my|our|his|her|their|whose)\\s+(?:own\\s+|former\\s+|old\\s+)?(?:ex-?\\s?)?' +
    '(?:sponsor|sponsee|wife|husband|spouse|partner|girlfriend|boyfriend|ex|fianc[eé]e?|mother|father|mum|mom|dad|parents?|' +
    'son|daughter|child|children|kids?|sister|brother|aunt|uncle|cousin|niece|nephew|in-laws?|family|friends?|neighbou?r|' +
    'colleague|co-?facilitator|flatmate|roommate|housemate|landlord|boss|manager|employer|doctor|therapist|counsell?or|mentor)',
  'giu',
)

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Sorted; joins neighbours of the same kind and drops what is inside another. */
function apart(found: readonly IdentifyingFact[]): IdentifyingFact[] {
  const kept: IdentifyingFact[] = []
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const fact of inOrder) {
    const before = kept.at(-1)
    if (!before || fact.start >= before.end) kept.push({ ...fact })
    else if (fact.end > before.end && fact.kind === before.kind) before.end = fact.end
    else if (fact.end > before.end) kept.push({ ...fact, start: before.end })
  }
  return kept
}
