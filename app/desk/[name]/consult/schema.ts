import { z } from 'zod'
import { neededDocument } from '@/app/_case/schema'

export const askForm = z.object({
  toPersonId: z.string({ error: 'recipientAsk' }).min(1, 'recipientAsk').max(200, 'recipientAsk'),
  text: neededDocument,
  previewed: z.string().optional(),
  again: z.literal('yes').optional(),
})
