import { z } from 'zod'
import { neededWords } from '@/app/_case/schema'

export const handOverForm = z.object({
  toPersonId: z.string({ error: 'toPerson' }).min(1, 'toPerson').max(200, 'toPerson'),
  words: neededWords,
})
