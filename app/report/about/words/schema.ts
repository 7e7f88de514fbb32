import { z } from 'zod'
import { TEXT_LIMIT } from '@/lib/cases/model/commands'
import { asWritten } from '../../as-written'

const schema = z.object({ words: z.string().min(1, 'textMissing').max(TEXT_LIMIT, 'tooLong') })

export const parseText = (data: FormData) => schema.safeParse({ words: asWritten(data.get('words')) })
