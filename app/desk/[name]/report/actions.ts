'use server'

import { readForm } from '@/app/_case/form-act'
import type { FormState } from '@/app/_ui/form/form-state'
import { messageForm } from '../conversation/schema'
import { write } from '../write'

/** One line to whoever reported it; the other side never reads this thread. */
export async function writeToReporter(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(messageForm, data)
  if (!form.ok) return form.state
  const message = { part: 'reporter' as const, text: form.value.text }
  return write(name, data, message, { done: 'sent', to: 'report' })
}
