'use server'

import { z } from 'zod'
import { once } from '@/app/_case/act'
import { type FormState, invalid, refused } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import { neededDocument } from '@/lib/cases/events/registry/fields'
import { splitCase } from '@/lib/cases/events/split-case'
import { guidelineIds, urgencies } from '@/lib/cases/model/concern-views'

const form = z.object({
  why: z.enum(['split', 'exception'], 'chooseOne'),
  /** '' while the person is not known */
  aboutPersonId: z
    .string({ error: 'whoItIs' })
    .max(200, 'whoItIs')
    .transform((id) => id || null),
  guidelines: z.array(z.enum(guidelineIds, 'chooseShown')),
  urgency: z.enum(urgencies, 'chooseOne'),
  words: neededDocument,
})

/** A case of its own, opened from this one in the handler's words. */
export async function split(
  name: string,
  why: 'split' | 'exception',
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const typed = form.safeParse({
    ...Object.fromEntries(data),
    guidelines: data.getAll('guidelines'),
    why,
  })
  if (!typed.success) return refused(invalid(typed.error), data)
  const actor = await requireActor()
  const afterwards = { done: 'split', to: why === 'split' ? 'links' : 'exception' }
  return once({ side: '/desk', name }, data, afterwards, (_actor, _name, actId) =>
    splitCase(actor, name, typed.data, actId),
  )
}
