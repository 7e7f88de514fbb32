import { z } from 'zod'
import { neededDocument } from '@/app/_case/schema'
import { resolutions } from '@/machines/slip/events'

export const closeForm = z.object({ resolution: z.enum(resolutions, 'chooseOne'), words: neededDocument })
