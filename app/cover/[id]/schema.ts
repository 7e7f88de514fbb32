import { z } from 'zod'

/** The buttons of a request's page. */
export const coverEventForm = z.object({
  event: z.enum(['take', 'fellThrough', 'cancelRequest', 'cancelMeeting', 'keepMeeting'], 'invalid'),
})
