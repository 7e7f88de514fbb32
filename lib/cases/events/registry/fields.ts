import { z } from 'zod'
import { TEXT_LIMIT } from '../../model/commands'

/*
 * Fields of forms about a case. Each takes what a form posts and what it has made of that itself, so that the page and
 * the use case parse with the same schema. Messages are keys below `refusal.field`.
 */

/** Text, possibly none. */
export const words = z.string({ error: 'textMissing' }).trim().max(TEXT_LIMIT, 'tooLong')
/** Text that must be there. */
export const neededDocument = words.min(1, 'textMissing')

/** `YYYY-MM-DD` that may be past. */
export const date = z.iso.date('date')
/** `YYYY-MM-DD` from today on, by two years at most; `parseCommand` looks at the mark. */
export const dateAhead = z.iso.date('date').meta({ ahead: true })
/** The same, or an empty field as null. */
export const dateAheadOrNone = z
  .preprocess((typed) => (typed === '' ? null : typed), z.iso.date('date').nullable())
  .meta({ ahead: true })

/** The proposal, decision or text that is answered, by the id on the page. */
export const answeredId = z.uuid('invalid')
/** The text that was shown; null where there was no reporter to show it to. */
export const shownIdOrNone = z.preprocess((typed) => typed || null, z.uuid('invalid').nullable())

export const yesOrNo = z.preprocess(
  (typed) => (typed === 'yes' ? true : typed === 'no' ? false : typed),
  z.boolean('chooseOne'),
)

/** A person by their id in the directory. */
export const person = (missing: 'toPerson' | 'whoItIs') =>
  z.string({ error: missing }).min(1, missing).max(200, missing)

/** Another case by its name, however it is typed: "Quiet harbour", `quiet-harbour`. */
export const otherName = z
  .string({ error: 'codeName' })
  .trim()
  .toLowerCase()
  .transform((typed) => typed.replace(/\s+/g, '-'))
  .pipe(
    z
      .string()
      .regex(/^[a-z]+(-[a-z]+)+$/, 'codeName')
      .max(60, 'codeName'),
  )
