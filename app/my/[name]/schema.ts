import { z } from 'zod'
import { WORDS_LIMIT } from '@/lib/cases/commands'

/* What the forms of one's own matters may hand in. Each message is a key below `refusal.field`. */

const words = z.string({ error: 'wordsMissing' }).trim().max(WORDS_LIMIT, 'tooLong')
/** Own words, possibly none. */
export const wordsForm = z.object({ words })
/** Own words that must be there. */
export const neededWordsForm = z.object({ words: words.min(1, 'wordsMissing') })

export const dateForm = z.object({ nextOn: z.iso.date('date') })
