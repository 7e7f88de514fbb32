'use server'

import { readForm } from '@/app/_case/act'
import { wordsForm } from '@/app/_case/schema'
import type { FormState } from '@/app/_ui/form/form-state'
import { act } from '../act'
import { closeForm } from './schema'

/** Closes with how it ended and the reasons, which the person reads word for word. */
export async function close(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(closeForm, data)
  if (!form.ok) return form.state
  const command = {
    event: { type: 'close' as const, resolution: form.value.resolution },
    words: form.value.words,
  }
  return act(name, data, command, { done: 'closed', to: '' })
}

export async function reopen(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  return act(name, data, { event: { type: 'reopen' }, words: form.value.words }, { done: 'reopened', to: '' })
}

/** An act that is rarely needed and never easy; afterwards the case is the handler's to close. */
export async function notePersonDied(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  return act(
    name,
    data,
    { event: { type: 'personDied' }, words: form.value.words },
    { done: 'changed', to: '' },
  )
}
