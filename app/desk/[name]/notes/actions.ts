'use server'

import { readForm } from '@/app/_case/form-act'
import { textForm } from '@/app/_case/schema'
import type { FormState } from '@/app/_ui/form/form-state'
import { write } from '../write'

/** A note for those who handle this, now or later; the person does not read it. */
export async function addNote(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(textForm, data)
  if (!form.ok) return form.state
  return write(name, data, { part: 'desk', text: form.value.words }, { done: 'noteAdded', to: 'notes' })
}
