import { z } from 'zod'
import { neededDocument } from '@/app/_case/schema'
import { guidelineIds, urgencies } from '@/lib/cases/model/concern-views'

/** The other case by its two words, however they are typed: "Quiet harbour", `quiet-harbour`. */
export const linkForm = z.object({
  otherName: z
    .string({ error: 'codeName' })
    .trim()
    .toLowerCase()
    .transform((typed) => typed.replace(/\s+/g, '-'))
    .pipe(
      z
        .string()
        .regex(/^[a-z]+(-[a-z]+)+$/, 'codeName')
        .max(60, 'codeName'),
    ),
})

export const splitForm = z.object({
  why: z.enum(['split', 'exception'], 'chooseOne'),
  /** '' while nobody knows */
  aboutPersonId: z
    .string({ error: 'whoItIs' })
    .max(200, 'whoItIs')
    .transform((id) => id || null),
  guidelines: z.array(z.enum(guidelineIds, 'chooseShown')),
  urgency: z.enum(urgencies, 'chooseOne'),
  words: neededDocument,
})
