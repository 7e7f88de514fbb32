import { z } from 'zod'

export const coverEventForm = z.object({
  event: z.enum(['take', 'fellThrough', 'cancelRequest', 'cancelMeeting', 'keepMeeting'], 'invalid'),
})
