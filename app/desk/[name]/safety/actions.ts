'use server'

import { readForm } from '@/app/_case/act'
import type { FormState } from '@/app/_ui/form/form-state'
import { act } from '../act'
import { safetyForm } from './schema'

/** Raises a safety concern, or notes the next step of one. Policy and workflow decide whether it may be taken now. */
export async function noteSafety(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(safetyForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: form.value.act }, words: form.value.words }
  const done = form.value.act === 'raiseSafety' ? 'safetyRaised' : 'safetyNoted'
  return act(name, data, command, { done, to: 'safety' })
}
