import { z } from 'zod'
import { neededWords } from '@/app/_case/schema'
import { guidelineIds, sawIt } from '@/lib/cases/lapse-views'

export const screeningForm = z.object({
  /** several; none is "not sure" */
  guidelines: z.array(z.enum(guidelineIds, 'chooseShown')),
  sawIt: z.enum(sawIt, 'chooseOne'),
  words: neededWords,
})
export const identifyForm = z.object({
  toPersonId: z.string({ error: 'whoItIs' }).min(1, 'whoItIs').max(200, 'whoItIs'),
})
