import { z } from 'zod'
import type { ConcernChoices } from '@/lib/cases/model/concern-views'

export const parseRegion = (data: FormData, { regions }: ConcernChoices) =>
  z
    .object({
      regionId: z.string('region').refine((id) => regions.some((region) => region.id === id), 'region'),
    })
    .safeParse({ regionId: data.get('regionId') })
