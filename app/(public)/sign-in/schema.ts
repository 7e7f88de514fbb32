import { z } from 'zod'

export const emailForm = z.object({
  email: z.string('email').trim().toLowerCase().max(254, 'email').pipe(z.email('email')),
})

/** Typed or pasted: spaces, hyphens and a mail program's invisible characters are ignored. */
export const codeForm = z.object({
  code: z
    .string('code')
    .max(100, 'code')
    .transform((typed) => typed.replace(/[\s\p{Cf}\p{Pd}]/gu, ''))
    .pipe(z.string().regex(/^[0-9]{8}$/, 'code')),
})
