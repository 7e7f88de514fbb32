/**
 * Possible names of meeting participants, guessed in the browser while a person types. Used only to ask the
 * writer; nothing guessed here is sent or stored. Pure.
 */

/**
 * Capitalised words that are seldom a participant's name: days and months, fellowships, tools, places, common
 * first words of a sentence.
 */
const known = new Set(
  (
    'I Im Ive Id Ill Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June ' +
    'July August September October November December Christmas Easter SMART Recovery Zoom Teams WhatsApp Google AA NA ' +
    'GP ER Facilitator Volunteer Advisor Regional Coordinator Central Office Independent Reviewer Participant God ' +
    'English Spanish French German Dutch Danish English Europe America American British Irish Internet OK Mr Mrs Ms Dr'
  ).split(' '),
)

const before = '(?:with|from|told|called|named|met|saw|and|by|to|for|because|when|that|like|about|asked)'
const capital = "\\p{Lu}[\\p{Ll}'’]+(?:-\\p{Lu}\\p{Ll}+)?"
const candidate = new RegExp(`\\b${before}\\s+(${capital})(?![\\p{L}\\p{N}])`, 'gu')
const pair = new RegExp(`(?<=[\\p{Ll},;]\\s)(${capital})\\s+\\p{Lu}[\\p{Ll}.]*`, 'gu')
const subjectOf = new RegExp(
  `(?<![\\p{L}])(${capital})\\s+(?:was|is|said|told|saw|asked|came|left|noticed|knows|knew|looked|who)\\b`,
  'gu',
)

/** First words of a sentence that the last rule would otherwise take for a name. */
const pronouns = new Set(
  'He She It They We You This That There Who What Nobody Everybody Everyone Someone Somebody One My His Her Their Our All'.split(
    ' ',
  ),
)

/** Possible names in order of appearance, each once. */
export function possibleNames(text: string): string[] {
  const found: { at: number; name: string }[] = []
  for (const rule of [candidate, pair, subjectOf])
    for (const match of text.matchAll(rule)) {
      const name = match[1]
      if (!name || known.has(name.replace(/['’]/g, '')) || pronouns.has(name)) continue
      found.push({ at: match.index, name: name.replace(/['’]s$/, '') })
    }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ name }) => name))]
}

/** The first "Participant X" that the text does not use yet: A to Z, then numbers. */
export function nextStandIn(text: string, word: string): string {
  for (let index = 0; ; index++) {
    const standIn = `${word} ${index < 26 ? String.fromCharCode(65 + index) : index + 1}`
    if (!new RegExp(`${standIn}(?![\\p{L}\\p{N}])`, 'u').test(text)) return standIn
  }
}

/** The text with every whole occurrence of the name replaced. */
export function replaceName(text: string, name: string, standIn: string): string {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu'), () => standIn)
}
