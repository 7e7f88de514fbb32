import { createHash } from 'node:crypto'

/** How a reporter may type a word they wrote down: capitals and spaces do not matter, and four letters tell every word apart. */
const plain = (word: string) => word.normalize('NFKC').trim().toLowerCase().slice(0, 4)

/**
 * Which two words are asked back, as indexes in their order: drawn from the words themselves, so that the same two are
 * asked however often the page is opened, and no form says which.
 */
export function askedBack(words: readonly string[]): [number, number] {
  const drawn = createHash('sha256').update(words.join(' ')).digest()
  const first = (drawn[0] ?? 0) % words.length
  const second = (first + 1 + ((drawn[1] ?? 0) % (words.length - 1))) % words.length
  return first < second ? [first, second] : [second, first]
}

/** Field name -> key of `refusal.field` for each word that is missing or another one; empty when both are right. */
export function wrongText(words: readonly string[], typed: { first: string; second: string }) {
  const [first, second] = askedBack(words)
  const wrong: Record<string, string> = {}
  const look = (field: 'first' | 'second', index: number) => {
    if (plain(typed[field]) === '') wrong[field] = 'receiptWordMissing'
    else if (plain(typed[field]) !== plain(words[index] ?? '')) wrong[field] = 'receiptWord'
  }
  look('first', first)
  look('second', second)
  return wrong
}
