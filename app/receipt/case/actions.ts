'use server'

import { readForm } from '@/app/_case/form-act'
import { textForm } from '@/app/_case/schema'
import type { FormState } from '@/app/_ui/form/form-state'
import { addFacts } from '@/lib/cases/events/add-facts'
import { addMessage } from '@/lib/cases/events/add-message'
import { once, send } from '../act'
import type { ActName } from '../acts'

/** One of the acts of `acts.ts`; its name is bound by the page. */
export async function act(name: ActName, _: FormState, data: FormData): Promise<FormState> {
  return send(name, data)
}

export async function say(_: FormState, data: FormData): Promise<FormState> {
  const form = readForm(textForm, data)
  if (!form.ok) return form.state
  return once(data, { done: 'said', to: 'conversation' }, ({ actor, view }, actId) =>
    addMessage(actor, view.name, { part: 'reporter', text: form.value.words }, actId),
  )
}

export async function tellMore(_: FormState, data: FormData): Promise<FormState> {
  const form = readForm(textForm, data)
  if (!form.ok) return form.state
  return once(data, { done: 'added', to: 'report' }, ({ actor, view }, actId) =>
    addFacts(actor, view.name, form.value.words, actId),
  )
}
