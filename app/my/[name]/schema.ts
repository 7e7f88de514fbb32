import { z } from 'zod'
import { WORDS_LIMIT } from '@/lib/cases/commands'

/* What the forms of one's own matters may hand in. Each message is a key below `refusal.field`. */

const words = z.string({ error: 'wordsMissing' }).trim().max(WORDS_LIMIT, 'tooLong')
/** Own words, possibly none. */
export const wordsForm = z.object({ words })
/** Own words that must be there. */
export const neededWordsForm = z.object({ words: words.min(1, 'wordsMissing') })

const date = z.string({ error: 'date' }).pipe(z.iso.date('date'))
export const dateForm = z.object({ nextOn: date })
/** A check-in: words and the next date may both be left out. */
export const checkInForm = z.object({
  words,
  nextOn: z
    .literal('', { error: 'date' })
    .transform(() => null)
    .or(z.iso.date('date')),
})
