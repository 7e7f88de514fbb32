'use server'

import { readForm } from '@/app/_case/form-act'
import type { FormState } from '@/app/_ui/form/form-state'
import { write } from '../write'
import { messageForm } from './schema'

/** One line of the conversation with the person. */
export async function sendMessage(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(messageForm, data)
  if (!form.ok) return form.state
  const message = { part: 'conversation' as const, text: form.value.text }
  return write(name, data, message, { done: 'sent', to: 'conversation' })
}
