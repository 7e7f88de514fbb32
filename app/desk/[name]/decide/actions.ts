'use server'

import { readForm } from '@/app/_case/act'
import type { FormState } from '@/app/_ui/form/form-state'
import { act } from '../act'
import { decisionForm } from './schema'

/** The answer of a second person, a confirmer or a reviewer. Their part may end with it, so the list is where to go. */
export async function decide(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(decisionForm, data)
  if (!form.ok) return form.state
  const { decision, proposalId, words } = form.value
  const event =
    decision === 'confirmImposed' || decision === 'declineImposed'
      ? { type: decision, proposalId }
      : { type: decision }
  return act(name, data, { event, words }, { done: 'changed', to: null })
}
