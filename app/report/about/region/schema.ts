import { z } from 'zod'
import type { LapseChoices } from '@/lib/cases/lapse-views'

export const parseRegion = (data: FormData, { regions }: LapseChoices) =>
  z
    .object({
      regionId: z.string('region').refine((id) => regions.some((region) => region.id === id), 'region'),
    })
    .safeParse({ regionId: data.get('regionId') })
