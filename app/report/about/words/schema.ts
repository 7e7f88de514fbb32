import { z } from 'zod'
import { WORDS_LIMIT } from '@/lib/cases/acting/commands'
import { asWritten } from '../../as-written'

const schema = z.object({ words: z.string().min(1, 'wordsMissing').max(WORDS_LIMIT, 'tooLong') })

export const parseWords = (data: FormData) => schema.safeParse({ words: asWritten(data.get('words')) })
