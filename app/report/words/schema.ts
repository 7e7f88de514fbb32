import { z } from 'zod'
import { TEXT_LIMIT } from '@/lib/cases/model/commands'
import { needs } from '@/lib/cases/model/views'
import { asWritten } from '../as-written'

const CONTACT_LIMIT = 300

/** "Please just call me" is a complete report: then a way to reach the person is needed, and words are not. */
const schema = z
  .object({
    need: z.enum(needs, 'required'),
    words: z.string().max(TEXT_LIMIT, 'tooLong'),
    contact: z.string().max(CONTACT_LIMIT, 'contactTooLong'),
  })
  .superRefine((answer, context) => {
    if (answer.need === 'justCall' && answer.contact === '')
      context.addIssue({ code: 'custom', path: ['contact'], message: 'contact' })
    if (answer.need !== 'justCall' && answer.words === '')
      context.addIssue({ code: 'custom', path: ['words'], message: 'words' })
  })

export const parseText = (data: FormData) =>
  schema.safeParse({
    need: data.get('need'),
    words: asWritten(data.get('words')),
    contact: asWritten(data.get('contact')),
  })
