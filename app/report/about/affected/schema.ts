import { z } from 'zod'
import { affectedWho } from '@/lib/cases/model/concern-views'
import { asWritten } from '../../as-written'
import { SHORTER_TEXT } from '../shorter-text'

const schema = z.object({
  affected: z.enum(affectedWho, 'required'),
  affectedPersonId: z.string().max(64).nullable(),
  affectedText: z.string().max(SHORTER_TEXT, 'shorterTooLong'),
})

export const parseAffected = (data: FormData) =>
  schema.safeParse({
    affected: data.get('affected'),
    // nobody of the directory, or nobody to choose from
    affectedPersonId: asWritten(data.get('affectedPersonId')) || null,
    affectedText: asWritten(data.get('affectedText')),
  })
