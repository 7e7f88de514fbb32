import { z } from 'zod'
import { urgencies } from '@/lib/cases/model/concern-views'
import { asWritten } from '../../as-written'
import { SHORTER_TEXT } from '../shorter-text'

const schema = z.object({
  wouldHelp: z.string().max(SHORTER_TEXT, 'shorterTooLong'),
  urgency: z.enum(urgencies, 'required'),
})

export const parseHelp = (data: FormData) =>
  schema.safeParse({ wouldHelp: asWritten(data.get('wouldHelp')), urgency: data.get('urgency') })
