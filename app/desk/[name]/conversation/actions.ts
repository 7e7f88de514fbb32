'use server'

import { readForm } from '@/app/_case/act'
import { wordsForm } from '@/app/_case/schema'
import type { FormState } from '@/app/_ui/form/form-state'
import { act } from '../act'
import { write } from '../write'
import { contactForm, messageForm, promiseForm } from './schema'

/** One line of the conversation with the person. */
export async function sendMessage(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(messageForm, data)
  if (!form.ok) return form.state
  const message = { part: 'conversation' as const, text: form.value.text }
  return write(name, data, message, { done: 'sent', to: 'conversation' })
}

/** When the answer will come, if it cannot come now. */
export async function promise(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(promiseForm, data)
  if (!form.ok) return form.state
  const event = { type: 'promise' as const, promisedOn: form.value.promisedOn }
  return act(name, data, { event }, { done: 'promised', to: 'conversation' })
}

/** A call or a meeting elsewhere: that it was, not what was said. */
export async function noteContact(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(contactForm, data)
  if (!form.ok) return form.state
  const { words, ...contact } = form.value
  const command = { event: { type: 'noteContact' as const, ...contact }, words }
  return act(name, data, command, { done: 'contactNoted', to: 'conversation' })
}

export async function extendHearing(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'extendHearing' } }, { done: 'changed', to: 'conversation' })
}

/** The stated time passed and nobody answered: neither admission nor agreement. */
export async function noteNotAnswered(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'noteNotAnswered' as const }, words: form.value.words }
  return act(name, data, command, { done: 'changed', to: 'conversation' })
}

/** Going on before the person was heard, where safety forbids waiting. */
export async function proceedUnheard(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'proceedUnheard' as const }, words: form.value.words }
  return act(name, data, command, { done: 'changed', to: 'conversation' })
}
