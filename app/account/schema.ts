import { z } from 'zod'
import { locales } from '@/messages/locales'

const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((typed) => (typed === '' || typed === undefined ? null : typed), schema.nullable())

const timeOfDay = z.string('bothTimes').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'bothTimes')

/** Messages are keys of `refusal.field`. NB: does not check that the zone exists; the use case does. */
export const preferencesForm = z
  .object({
    locale: z.enum(locales, 'chooseShown'),
    timeZone: z.string('chooseShown').max(60, 'chooseShown'),
    quietFrom: orNull(timeOfDay),
    quietUntil: orNull(timeOfDay),
    awayUntil: orNull(z.iso.date('date')),
    // the use case checks the upper limit
    caseLimit: orNull(z.coerce.number('caseLimit').int('caseLimit').min(0, 'caseLimit')),
  })
  .refine((form) => (form.quietFrom === null) === (form.quietUntil === null), {
    path: ['quietFrom'],
    message: 'bothTimes',
  })
