import { z } from 'zod'
import { neededDocument } from '@/app/_case/schema'

export const transferForm = z.object({
  toPersonId: z.string({ error: 'toPerson' }).min(1, 'toPerson').max(200, 'toPerson'),
  words: neededDocument,
})
