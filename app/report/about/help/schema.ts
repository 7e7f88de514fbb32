import { z } from 'zod'
import { WORDS_LIMIT } from '@/lib/cases/commands'
import { urgencies } from '@/lib/cases/lapse-views'
import { asWritten } from '../../as-written'

const schema = z.object({
  wouldHelp: z.string().max(WORDS_LIMIT, 'tooLong'),
  urgency: z.enum(urgencies, 'required'),
})

export const parseHelp = (data: FormData) =>
  schema.safeParse({ wouldHelp: asWritten(data.get('wouldHelp')), urgency: data.get('urgency') })
