'use server'

import { readForm } from '@/app/_case/act'
import { wordsForm } from '@/app/_case/schema'
import type { FormState } from '@/app/_ui/form/form-state'
import { addMessage } from '@/lib/cases/add-message'
import { correctReport } from '@/lib/cases/correct-report'
import { act, once } from './act'

/*
 * The report, the people who answer it, the conversation. What belongs to the response stands in
 * response/actions.ts. Every `name` is bound by the page and checked by the use case.
 */

export async function sendNow(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'sendNow' } }, { done: 'sentNow', to: '' })
}

export async function passItOn(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'passItOn' } }, { done: 'passedOn', to: '' })
}

export async function acceptTie(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'acceptTie' } }, { done: 'tieAccepted', to: '' })
}

export async function objectToTie(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'objectToTie' } }, { done: 'tieObjected', to: '' })
}

export async function extendHearing(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'extendHearing' } }, { done: 'moreTime', to: '' })
}

export async function withdraw(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'withdraw' } }, { done: 'takenBack', to: null })
}

export async function say(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  return once(name, data, { done: 'said', to: 'conversation' }, (actor, actId) =>
    addMessage(actor, name, { part: 'conversation', text: form.value.words }, actId),
  )
}

/** The first words of somebody who was invited to speak: from then on they have been heard. */
export async function speak(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'speak' as const }, words: form.value.words }
  return act(name, data, command, { done: 'said', to: 'conversation' })
}

export async function contestContact(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'contestContact' as const }, words: form.value.words }
  return act(name, data, command, { done: 'contested', to: 'conversation' })
}

export async function correct(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  return once(name, data, { done: 'corrected', to: 'conversation' }, (actor, actId) =>
    correctReport(actor, name, form.value.words, actId),
  )
}

export async function raiseSafety(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'raiseSafety' as const }, words: form.value.words }
  return act(name, data, command, { done: 'safetyRaised', to: '' })
}

export async function askReview(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'askReview' as const }, words: form.value.words }
  return act(name, data, command, { done: 'reviewAsked', to: '' })
}

export async function endConsent(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'consentEnded' as const }, words: form.value.words }
  return act(name, data, command, { done: 'consentEnded', to: '' })
}
