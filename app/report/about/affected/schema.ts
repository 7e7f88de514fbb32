import { z } from 'zod'
import { affectedWho } from '@/lib/cases/lapse-views'
import { asWritten } from '../../as-written'
import { SHORTER_WORDS } from '../shorter-words'

const schema = z.object({
  affected: z.enum(affectedWho, 'required'),
  affectedWords: z.string().max(SHORTER_WORDS, 'shorterTooLong'),
})

export const parseAffected = (data: FormData) =>
  schema.safeParse({
    affected: data.get('affected'),
    affectedWords: asWritten(data.get('affectedWords')),
  })
