'use server'

import { z } from 'zod'
import { once } from '@/app/_case/act'
import { type FormState, invalid, refused } from '@/app/_ui/form/form-state'
import { askAdvice, previewAdvice } from '@/lib/advice/ask-advice'
import { requireActor } from '@/lib/auth/current-actor'
import { neededDocument } from '@/lib/cases/events/registry/fields'
import { refuse } from '@/lib/policy/result'
import { CHANGE, PREVIEWED } from './field-names'

const form = z.object({
  toPersonId: z.string({ error: 'recipientAsk' }).min(1, 'recipientAsk').max(200, 'recipientAsk'),
  text: neededDocument,
  previewed: z.string().optional(),
  again: z.literal('yes').optional(),
})

/** Shows the colleague's view first and sends only the version that was shown; a later change is shown again. */
export async function ask(name: string, _: FormState, data: FormData): Promise<FormState> {
  const typed = form.safeParse(Object.fromEntries(data))
  if (!typed.success) return refused(invalid(typed.error), data)
  const { text, toPersonId, previewed, again } = typed.data
  const actor = await requireActor()
  // line breaks come back from a browser as they like
  if (!again && previewed !== undefined && unbroken(previewed) === unbroken(text))
    return once(
      { side: '/desk', name },
      data,
      { done: 'adviceAsked', to: 'consult' },
      (_actor, _name, actId) => askAdvice(actor, name, { toPersonId, text: unbroken(text) }, actId),
    )
  const preview = await previewAdvice(actor, name, text)
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
