import { z } from 'zod'
import { words } from '@/lib/cases/events/registry/fields'
import { areas } from '@/machines/shared/events'

/** Circumstances that played a part: neither excuses nor measures. */
export const circumstances = ['load', 'noRelief', 'venue', 'alone', 'other'] as const

/** Which of the buttons below an area was pressed. */
const areaIntents = ['note', 'nothing', 'save'] as const

export const areaForm = z.object({
  area: z.enum(areas, 'chooseOne'),
  intent: z.enum(areaIntents).catch('note'),
  words,
})
export const autosaveForm = z.object({ area: z.enum(areas), text: words })
export const circumstancesForm = z.object({
  chosen: z.array(z.enum(circumstances, 'chooseOne')).min(1, 'chooseOne'),
  words,
})
