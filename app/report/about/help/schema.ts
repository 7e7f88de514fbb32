import { z } from 'zod'
import { urgencies } from '@/lib/cases/lapse-views'
import { asWritten } from '../../as-written'
import { SHORTER_WORDS } from '../shorter-words'

const schema = z.object({
  wouldHelp: z.string().max(SHORTER_WORDS, 'shorterTooLong'),
  urgency: z.enum(urgencies, 'required'),
})

export const parseHelp = (data: FormData) =>
  schema.safeParse({ wouldHelp: asWritten(data.get('wouldHelp')), urgency: data.get('urgency') })
