import { z } from 'zod'
import { WORDS_LIMIT } from '@/lib/cases/commands'
import { affectedWho } from '@/lib/cases/lapse-views'
import { asWritten } from '../../as-written'

const schema = z.object({
  affected: z.enum(affectedWho, 'required'),
  affectedWords: z.string().max(WORDS_LIMIT, 'tooLong'),
})

export const parseAffected = (data: FormData) =>
  schema.safeParse({
    affected: data.get('affected'),
    affectedWords: asWritten(data.get('affectedWords')),
  })
