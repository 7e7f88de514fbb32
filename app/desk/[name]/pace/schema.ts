import { z } from 'zod'
import { neededDate, neededDocument } from '@/app/_case/schema'
import { holdReasons } from '@/machines/shared/events'

export const holdForm = z.object({
  reason: z.enum(holdReasons, 'reason'),
  lookAgainOn: neededDate,
  words: neededDocument,
})
