import type { Span } from './found-in-text'

/**
 * A text as its reader sees it: invisible characters are removed and look-alike letters replaced by plain ones.
 * For searching only; the text itself stays as it was written.
 */
export interface AsRead {
  text: string
  /** the same span in the original text, with any hidden characters inside it */
  written(span: Span): Span
}

/** Soft hyphens, joiners, direction marks and fillers, which no reader sees. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** Cyrillic and Greek letters that look like a Latin one. */
const alike = new Map(
  [...'авеіјкмнорсѕтухԁԛԝһӏαικνορτυχАВЕІЈКМНОРСЅТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'].map((letter, at) => [
    letter,
    [...'abeijkmhopcstyxdqwhlaiknoptuxABEIJKMHOPCSTYXABEZHIKMNOPTYX'][at] ?? letter,
  ]),
)

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

const plain = (seen: string): string => seen.replace(unseen, '').normalize('NFKC').replace(unseen, '')
const bare = (seen: string): string =>
  [...plain(seen).normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC')]
    .map((letter) => alike.get(letter) ?? letter)
    .join('')

/** Keeps accents and script; full-width, decorated and decomposed letters become plain. */
export const asRead = (text: string): AsRead => readAs(text, plain)

/** Without accents, and with every letter that looks like a Latin one replaced by it: finds a disguised name. */
export const asSeenFromAfar = (text: string): AsRead => readAs(text, bare)

function readAs(text: string, fold: (seen: string) => string): AsRead {
  // most English text hides nothing
  if (/^\p{ASCII}*$/u.test(text)) return { text, written: (span) => span }
  let read = ''
  // for each unit of the folded text, its start and end in the original
  const spans: Span[] = []
  for (const { segment, index } of graphemes.segment(text)) {
    const folded = fold(segment)
    read += folded
    for (let unit = 0; unit < folded.length; unit++) spans.push({ start: index, end: index + segment.length })
  }
  return {
    text: read,
    written: ({ start, end }) => ({
      start: spans[start]?.start ?? 0,
      end: spans[end - 1]?.end ?? text.length,
    }),
  }
}
