import { z } from 'zod'
import { locales } from '@/messages/locales'

const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((typed) => (typed === '' || typed === undefined ? null : typed), schema.nullable())

const deadline = z.string('bothTimes').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bothTimes')

/** Messages are keys of `refusal.field`. Whether there is such a zone is asked by the use case. */
export const preferencesForm = z
  .object({
    locale: z.enum(locales, 'chooseShown'),
    timeZone: z.string('chooseShown').max(60, 'chooseShown'),
    quietFrom: orNull(deadline),
    quietUntil: orNull(deadline),
    awayUntil: orNull(z.iso.date('date')),
    // how large it may be is said by the use case
    caseLimit: orNull(z.coerce.number('caseLimit').int('caseLimit').min(0, 'caseLimit')),
  })
  .refine((form) => (form.quietFrom === null) === (form.quietUntil === null), {
    path: ['quietFrom'],
    message: 'bothTimes',
  })
