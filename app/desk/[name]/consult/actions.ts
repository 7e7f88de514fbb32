'use server'

import { readForm } from '@/app/_case/form-act'
import { type FormState, refused } from '@/app/_ui/form/form-state'
import { askAdvice, previewAdvice } from '@/lib/advice/ask-advice'
import { requireActor } from '@/lib/auth/current-actor'
import { refuse } from '@/lib/policy/result'
import { once } from '../act'
import { CHANGE, PREVIEWED } from './field-names'
import { askForm } from './schema'

/** Shows what somebody would read; sends it once it was seen exactly so. Whatever was changed since is shown again. */
export async function ask(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(askForm, data)
  if (!form.ok) return form.state
  const { text, toPersonId, previewed, again } = form.value
  // line breaks come back from a browser as they like
  if (!again && previewed !== undefined && unbroken(previewed) === unbroken(text))
    return once(name, data, { done: 'adviceAsked', to: 'consult' }, (actor, actId) =>
      askAdvice(actor, name, { toPersonId, text: unbroken(text) }, actId),
    )
  const preview = await previewAdvice(await requireActor(), name, text)
  if (!preview.ok) return refused(preview, data)
  const { masked, changes } = preview.value
  // nothing was refused: the form comes back with the masked text in it, and the preview below
  const state = refused(refuse('invalid'), data)
  return {
    ...state,
    code: null,
    values: {
      ...state.values,
      text: [masked],
      [PREVIEWED]: [masked],
      [CHANGE]: [...new Set(changes.map(({ was, becomes }) => `${was} → ${becomes}`))],
    },
  }
}

const unbroken = (text: string) => text.replaceAll('\r\n', '\n').trim()
