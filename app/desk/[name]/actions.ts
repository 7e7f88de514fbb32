'use server'

import { z } from 'zod'
import { readForm } from '@/app/_case/act'
import { optionalDate, wordsForm } from '@/app/_case/schema'
import type { FormState } from '@/app/_ui/form/form-state'
import { act } from './act'

const acknowledgeForm = z.object({ promisedOn: optionalDate })

/** The offered person has no tie and is there: the words open, and a date may be promised. */
export async function acknowledge(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(acknowledgeForm, data)
  if (!form.ok) return form.state
  const event = { type: 'acknowledge' as const, promisedOn: form.value.promisedOn }
  return act(name, data, { event }, { done: 'acknowledged', to: '' })
}

/** The offered person says what ties them to the subject, who may object. */
export async function declareTie(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'declareTie' as const }, words: form.value.words }
  return act(name, data, command, { done: 'tieDeclared', to: '' })
}

/** Out of one's hands, and no reason asked. All sight of the case ends, so the list is where to go. */
export async function stepAside(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'stepAside' } }, { done: 'steppedAside', to: null })
}

export async function acceptHandOver(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'acceptHandOver' } }, { done: 'handOverAccepted', to: '' })
}

export async function declineHandOver(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'declineHandOver' } }, { done: 'handOverDeclined', to: null })
}
