'use server'

import { readForm } from '@/app/_case/act'
import { checkInForm, wordsForm } from '@/app/_case/schema'
import { type FormState, refused } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import { localToday } from '@/lib/cases/local-today'
import { parseProposal } from '@/lib/cases/proposal-schema'
import { refuse } from '@/lib/policy/result'
import { act } from '../act'
import { resumeForm } from './schema'

/** Agrees to exactly the proposal that was read: its id is bound by the page, a newer one refuses the answer. */
export async function agree(
  name: string,
  proposalId: string,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return act(name, data, { event: { type: 'agree', proposalId } }, { done: 'agreed', to: 'response' })
}

export async function counterPropose(name: string, _: FormState, data: FormData): Promise<FormState> {
  const today = await localToday(await requireActor())
  const parsed = parseProposal(data, { prefix: 'own', today, imposed: false })
  if (!parsed.ok) return refused(refuse('invalid', parsed.fields), data)
  const command = { event: { type: 'counterPropose' as const }, proposal: parsed.value }
  return act(name, data, command, { done: 'proposed', to: 'response' })
}

export async function withdrawProposal(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(
    name,
    data,
    { event: { type: 'withdrawProposal' } },
    { done: 'proposalTakenBack', to: 'response' },
  )
}

export async function checkIn(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(checkInForm, data)
  if (!form.ok) return form.state
  // the day of the next one follows from the plan's own rhythm
  const command = { event: { type: 'checkedIn' as const, nextOn: null }, words: form.value.words }
  return act(name, data, command, { done: 'checkedIn', to: 'response' })
}

export async function pauseCheckIns(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'pauseCheckIns' } }, { done: 'checkInsPaused', to: 'response' })
}

export async function resumeCheckIns(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(resumeForm, data)
  if (!form.ok) return form.state
  const event = { type: 'resumeCheckIns' as const, nextOn: form.value.nextOn }
  return act(name, data, { event }, { done: 'checkInsResumed', to: 'response' })
}

export async function returned(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'returned' } }, { done: 'returned', to: 'response' })
}

export async function adjust(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'adjust' as const }, words: form.value.words }
  return act(name, data, command, { done: 'backToTalking', to: 'conversation' })
}

export async function agreementNotKept(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'agreementNotKept' as const }, words: form.value.words }
  return act(name, data, command, { done: 'backToTalking', to: 'conversation' })
}
