'use server'

import { readForm } from '@/app/_case/act'
import { wordsForm } from '@/app/_case/schema'
import type { FormState } from '@/app/_ui/form/form-state'
import { act } from '../act'
import { handOverForm } from './schema'

/** Asks one person to take the case over; until they answer it stays. */
export async function handOver(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(handOverForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'handOver' as const }, ...form.value }
  return act(name, data, command, { done: 'handOverOffered', to: '' })
}

export async function takeBackHandOver(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'takeBackHandOver' } }, { done: 'handOverTakenBack', to: '' })
}

/** To the office above, with the reason for those who handle it there. Own sight may end with it. */
export async function handUp(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'handUp' as const }, words: form.value.words }
  return act(name, data, command, { done: 'handedUp', to: null })
}
