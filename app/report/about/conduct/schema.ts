import { z } from 'zod'
import { guidelineIds } from '@/lib/cases/model/concern-views'

export const principles = guidelineIds.slice(0, 4)
export const guidelines = guidelineIds.slice(4)

const schema = z.object({ guidelines: z.array(z.enum(guidelineIds, 'chooseShown')) })

/** Any of them; none is "not sure", and so is the choice that says it. */
export const parseConduct = (data: FormData) =>
  schema.safeParse({
    guidelines: [...data.getAll('principles'), ...data.getAll('guidelines')].filter((id) => id !== 'notSure'),
  })
