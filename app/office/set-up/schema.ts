import { z } from 'zod'

/** The form's value for "at the top of a tree of its own"; no region has this id. */
export const TOP = 'top'

export const moveForm = z.object({
  regionId: z.string('chooseShown').min(1, 'chooseShown').max(200, 'chooseShown'),
  parentId: z
    .string('region')
    .min(1, 'region')
    .max(200, 'region')
    .transform((id) => (id === TOP ? null : id)),
})
