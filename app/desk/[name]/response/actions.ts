'use server'

import { readForm } from '@/app/_case/act'
import { checkInForm, wordsForm } from '@/app/_case/schema'
import { type FormState, refused } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import { localToday } from '@/lib/cases/local-today'
import { parseProposal } from '@/lib/cases/proposal-schema'
import { refuse } from '@/lib/policy/result'
import { act } from '../act'
import { IMPOSED, OWN } from './field-names'

/** Puts a proposal on the table; the person agrees or answers with their own. */
export async function propose(name: string, _: FormState, data: FormData): Promise<FormState> {
  const today = await localToday(await requireActor())
  const parsed = parseProposal(data, { prefix: OWN, today, imposed: false })
  if (!parsed.ok) return refused(refuse('invalid', parsed.fields), data)
  const command = { event: { type: 'propose' as const }, proposal: parsed.value }
  return act(name, data, command, { done: 'proposed', to: 'response' })
}

/** Asks for a measure without agreement: someone of another office reads the reasons and decides. */
export async function requestImposed(name: string, _: FormState, data: FormData): Promise<FormState> {
  const today = await localToday(await requireActor())
  const parsed = parseProposal(data, { prefix: IMPOSED, today, imposed: true })
  if (!parsed.ok) return refused(refuse('invalid', parsed.fields), data)
  const command = { event: { type: 'requestImposed' as const }, proposal: parsed.value }
  return act(name, data, command, { done: 'imposedAsked', to: 'response' })
}

/** Agrees to exactly the proposal that was read: a newer one on the table refuses the answer. */
export async function agree(
  name: string,
  proposalId: string,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return act(name, data, { event: { type: 'agree', proposalId } }, { done: 'agreed', to: 'response' })
}

export async function withdrawProposal(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'withdrawProposal' } }, { done: 'withdrawn', to: 'response' })
}

export async function noteCheckIn(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(checkInForm, data)
  if (!form.ok) return form.state
  // the next one follows from the rhythm that was agreed, which the door reads from the plan
  const command = { event: { type: 'checkedIn' as const, nextOn: null }, words: form.value.words }
  return act(name, data, command, { done: 'checkedIn', to: 'response' })
}

export async function noteReturned(name: string, _: FormState, data: FormData): Promise<FormState> {
  return act(name, data, { event: { type: 'returned' } }, { done: 'returned', to: 'response' })
}

/** Something agreed was not kept: back to talking, with no automatic effect. */
export async function agreementNotKept(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'agreementNotKept' as const }, words: form.value.words }
  return act(name, data, command, { done: 'backToTalking', to: 'conversation' })
}

export async function adjustPlan(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(wordsForm, data)
  if (!form.ok) return form.state
  const command = { event: { type: 'adjust' as const }, words: form.value.words }
  return act(name, data, command, { done: 'backToTalking', to: 'conversation' })
}
