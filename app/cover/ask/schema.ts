import { z } from 'zod'

/** Name of the dates of one meeting; each meeting has its own, so that the form works without JavaScript. */
export const dateField = (meetingId: string) => `date.${meetingId}`

/** What the form hands in: a meeting and its date. Each message is a key below `refusal.field`. */
export const askForm = z.object({
  meetingId: z
    .string({ error: 'meeting' })
    .min(1, 'meeting')
    .max(64, 'meeting')
    .regex(/^\P{Cc}*$/u, 'meeting'),
  onDate: z.iso.date('date'),
})
