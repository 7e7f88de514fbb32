import { z } from 'zod'
import { neededDate } from '@/app/_case/schema'

/** The day of the first check-in after a pause. */
export const resumeForm = z.object({ nextOn: neededDate })
