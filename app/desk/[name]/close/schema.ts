import { z } from 'zod'
import { resolutions } from '@/machines/slip/events'
import { neededWords } from '../schema'

export const closeForm = z.object({ resolution: z.enum(resolutions, 'chooseOne'), words: neededWords })
