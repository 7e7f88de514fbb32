import { z } from 'zod'
import { neededDocument } from '@/app/_case/schema'
import { guidelineIds, sawIt } from '@/lib/cases/model/concern-views'

export const screeningForm = z.object({
  /** several; none is "not sure" */
  guidelines: z.array(z.enum(guidelineIds, 'chooseShown')),
  sawIt: z.enum(sawIt, 'chooseOne'),
  words: neededDocument,
})
export const identifyForm = z.object({
  toPersonId: z.string({ error: 'whoItIs' }).min(1, 'whoItIs').max(200, 'whoItIs'),
})
