import { z } from 'zod'
import { neededDocument } from '@/app/_case/schema'

/** A text that tells somebody something; it is kept as it was told. */
export const toldForm = z.object({ text: neededDocument })
export const toldOtherForm = toldForm.extend({
  recipient: z.string({ error: 'recipient' }).trim().min(1, 'recipient').max(300, 'recipientLong'),
})
