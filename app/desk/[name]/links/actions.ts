'use server'

import { type FormState, invalid, refused } from '@/app/_ui/form/form-state'
import { splitCase } from '@/lib/cases/events/split-case'
import { once } from '../act'
import { splitForm } from './schema'

/** A matter of its own, opened from this one in the handler's words. */
export async function split(
  name: string,
  why: 'split' | 'exception',
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const form = splitForm.safeParse({
    ...Object.fromEntries(data),
    guidelines: data.getAll('guidelines'),
    why,
  })
  if (!form.success) return refused(invalid(form.error), data)
  const afterwards = { done: 'split', to: why === 'split' ? 'links' : 'exception' } as const
  return once(name, data, afterwards, (actor, actId) => splitCase(actor, name, form.data, actId))
}
