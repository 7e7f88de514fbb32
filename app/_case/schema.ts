import { z } from 'zod'
import { TEXT_LIMIT } from '@/lib/cases/model/commands'

/* What the forms about a case may hand in. Each message is a key below `refusal.field`. */

/** Own words, possibly none. */
export const words = z.string({ error: 'textMissing' }).trim().max(TEXT_LIMIT, 'tooLong')
/** Own words that must be there. */
export const neededDocument = words.min(1, 'textMissing')
/** `YYYY-MM-DD` that must be there. */
export const neededDate = z.string({ error: 'date' }).pipe(z.iso.date('date'))
/** `YYYY-MM-DD`, or an empty field as null. */
export const optionalDate = z
  .literal('', { error: 'date' })
  .transform(() => null)
  .or(z.iso.date('date'))

export const textForm = z.object({ words: neededDocument })
/** A check-in; the words may be left out. */
export const checkInForm = z.object({ words })
/** The proposal or decision that is answered, by the id that stood on the page; the door checks it. */
export const proposalId = z.string({ error: 'invalid' }).max(36, 'invalid')
