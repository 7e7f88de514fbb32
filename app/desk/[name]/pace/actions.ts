'use server'

import { readForm } from '@/app/_case/act'
import type { FormState } from '@/app/_ui/form/form-state'
import { act } from '../act'
import { holdForm } from './schema'

/** A pause with a reason and a date to look again; safety and updates keep running. */
export async function hold(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(holdForm, data)
  if (!form.ok) return form.state
  const { words, ...pause } = form.value
  return act(name, data, { event: { type: 'hold', ...pause }, words }, { done: 'onHold', to: '' })
}

export async function resume(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'resume' } }, { done: 'resumed', to: '' })
}
