'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { readForm } from '@/app/_case/form-act'
import { textForm } from '@/app/_case/schema'
import { actIdOf, type FormState, refused } from '@/app/_ui/form/form-state'
import { declineAdvice, giveAdvice } from '@/lib/advice/answer-advice'
import { withdrawAdvice } from '@/lib/advice/ask-advice'
import { requireActor } from '@/lib/auth/current-actor'
import type { PersonActor } from '@/lib/policy/actor'
import { type Result, refuse } from '@/lib/policy/result'
import type { DoneKey } from '../../done'

export async function answer(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(textForm, data)
  if (!form.ok) return form.state
  return once(data, 'adviceAnswered', (actor, actId) => giveAdvice(actor, name, form.value.words, actId))
}

export async function decline(name: string, _: FormState, data: FormData): Promise<FormState> {
  return once(data, 'adviceDeclined', (actor, actId) => declineAdvice(actor, name, actId))
}

export async function withdraw(name: string, _: FormState, data: FormData): Promise<FormState> {
  return once(data, 'adviceWithdrawn', (actor, actId) => withdrawAdvice(actor, name, actId))
}

/** One act, and back to the list; refused, the form keeps what was typed. */
async function once(
  data: FormData,
  done: DoneKey,
  doIt: (actor: PersonActor, actId: string) => Promise<Result<unknown>>,
): Promise<FormState> {
  const actor = await requireActor()
  const actId = actIdOf(data)
  if (!actId) return refused(refuse('invalid'), data)
  const result = await doIt(actor, actId)
  if (!result.ok) return refused(result, data)
  revalidatePath('/desk', 'layout')
  redirect(`/desk?done=${done}`)
}
