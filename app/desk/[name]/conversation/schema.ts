import { z } from 'zod'
import { neededDate, neededDocument } from '@/app/_case/schema'
import { contactChannels } from '@/machines/shared/events'

export const messageForm = z.object({ text: neededDocument })
export const promiseForm = z.object({ promisedOn: neededDate })
export const contactForm = z.object({
  channel: z.enum(contactChannels, 'chooseOne'),
  on: neededDate,
  reached: z.enum(['yes', 'no'], 'chooseOne').transform((answer) => answer === 'yes'),
  words: neededDocument,
})
