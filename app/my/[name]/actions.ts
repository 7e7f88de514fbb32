'use server'

import { readForm } from '@/app/_case/form-act'
import { textForm } from '@/app/_case/schema'
import type { FormState } from '@/app/_ui/form/form-state'
import { addFacts } from '@/lib/cases/events/add-facts'
import { addMessage } from '@/lib/cases/events/add-message'
import { correctReport } from '@/lib/cases/events/correct-report'
import { once } from './act'

/* Text that move nothing. What sends an event stands in acts.ts. Every `name` is checked by the use case. */

export async function say(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(textForm, data)
  if (!form.ok) return form.state
  return once(name, data, { done: 'said', to: 'conversation' }, (actor, actId) =>
    addMessage(actor, name, { part: 'conversation', text: form.value.words }, actId),
  )
}

/** A line between whoever reported it and those who handle it; nobody else reads that thread. */
export async function sayAsReporter(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(textForm, data)
  if (!form.ok) return form.state
  return once(name, data, { done: 'said', to: 'report' }, (actor, actId) =>
    addMessage(actor, name, { part: 'reporter', text: form.value.words }, actId),
  )
}

export async function correct(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(textForm, data)
  if (!form.ok) return form.state
  return once(name, data, { done: 'corrected', to: 'conversation' }, (actor, actId) =>
    correctReport(actor, name, form.value.words, actId),
  )
}

/** What a reporter remembers or learns later, beside what they reported. */
export async function addToReport(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(textForm, data)
  if (!form.ok) return form.state
  return once(name, data, { done: 'added', to: 'report' }, (actor, actId) =>
    addFacts(actor, name, form.value.words, actId),
  )
}
