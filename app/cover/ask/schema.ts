import { z } from 'zod'

/** The name of one meeting's date field. Each meeting has its own, so that the form works without JavaScript. */
export const dateField = (meetingId: string) => `date.${meetingId}`

/** A meeting and its date. Messages are keys of `refusal.field`. */
export const askForm = z.object({
  meetingId: z
    .string({ error: 'meeting' })
    .min(1, 'meeting')
    .max(64, 'meeting')
    .regex(/^\P{Cc}*$/u, 'meeting'),
  onDate: z.iso.date('date'),
})
