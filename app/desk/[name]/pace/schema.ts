import { z } from 'zod'
import { holdReasons } from '@/machines/slip/events'
import { neededDate, neededWords } from '../schema'

export const holdForm = z.object({
  reason: z.enum(holdReasons, 'reason'),
  lookAgainOn: neededDate,
  words: neededWords,
})
