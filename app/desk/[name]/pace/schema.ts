import { z } from 'zod'
import { neededDate, neededWords } from '@/app/_case/schema'
import { holdReasons } from '@/machines/parts/events'

export const holdForm = z.object({
  reason: z.enum(holdReasons, 'reason'),
  lookAgainOn: neededDate,
  words: neededWords,
})
