import { z } from 'zod'
import { neededDate, neededWords } from '@/app/_case/schema'
import { contactChannels } from '@/machines/parts/events'

export const messageForm = z.object({ text: neededWords })
export const promiseForm = z.object({ promisedOn: neededDate })
export const contactForm = z.object({
  channel: z.enum(contactChannels, 'chooseOne'),
  on: neededDate,
  reached: z.enum(['yes', 'no'], 'chooseOne').transform((answer) => answer === 'yes'),
  words: neededWords,
})
