import { z } from 'zod'
import { affectedWho } from '@/lib/cases/lapse-views'
import { asWritten } from '../../as-written'
import { SHORTER_WORDS } from '../shorter-words'

const schema = z.object({
  affected: z.enum(affectedWho, 'required'),
  affectedPersonId: z.string().max(64).nullable(),
  affectedWords: z.string().max(SHORTER_WORDS, 'shorterTooLong'),
})

export const parseAffected = (data: FormData) =>
  schema.safeParse({
    affected: data.get('affected'),
    // nobody of the directory, or nobody to choose from
    affectedPersonId: asWritten(data.get('affectedPersonId')) || null,
    affectedWords: asWritten(data.get('affectedWords')),
  })
