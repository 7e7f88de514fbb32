import { z } from 'zod'
import { neededWords } from '@/app/_case/schema'

/** A text that tells somebody something; it is kept as it was told. */
export const toldForm = z.object({ text: neededWords })
export const toldOtherForm = toldForm.extend({
  toWhom: z.string({ error: 'toWhom' }).trim().min(1, 'toWhom').max(300, 'toWhomLong'),
})
