import { z } from 'zod'
import { neededWords } from '@/app/_case/schema'

export const askForm = z.object({
  toPersonId: z.string({ error: 'toWhomAsk' }).min(1, 'toWhomAsk').max(200, 'toWhomAsk'),
  text: neededWords,
  previewed: z.string().optional(),
  again: z.literal('yes').optional(),
})
