'use server'

import { getTranslations } from 'next-intl/server'
import { leadOn, once } from '@/app/_case/act'
import { sendEvent } from '@/app/_case/send-event'
import { type FormState, invalid, refused } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import { addMessage } from '@/lib/cases/events/add-message'
import { saveAreaDraft } from '@/lib/cases/events/save-area-draft'
import { refuse } from '@/lib/policy/result'
import { areaForm, autosaveForm, circumstancesForm } from './schema'

/** The three buttons below an area: note it, note it with nothing to add, or keep the text for later. */
export async function answerArea(
  at: Parameters<typeof sendEvent>[0],
  state: FormState,
  data: FormData,
): Promise<FormState> {
  const form = areaForm.safeParse(Object.fromEntries(data))
  if (!form.success) return refused(invalid(form.error), data)
  const { area, intent, words } = form.data
  if (intent === 'save') {
    const saved = await saveAreaDraft(await requireActor(), at.name, area, words)
    return saved.ok
      ? leadOn({ side: '/desk', name: at.name }, { done: 'saved', to: 'assessment' })
      : refused(saved, data)
  }
  // "nothing to add" must not discard what the handler has already typed
  if (intent === 'note' && words === '') return refused(refuse('invalid', { words: 'textMissing' }), data)
  if (intent === 'nothing' && words !== '')
    return refused(refuse('invalid', { words: 'nothingButText' }), data)
  return sendEvent(at, 'noteArea', state, data)
}

/** What was typed a moment ago. No version moves and nothing is announced; false: it could not be kept. */
export async function autosaveArea(name: string, area: string, text: string): Promise<boolean> {
  const input = autosaveForm.safeParse({ area, text })
  if (!input.success) return false
  const saved = await saveAreaDraft(await requireActor(), name, input.data.area, input.data.text)
  return saved.ok
}

/** Other circumstances are kept as an internal note, apart from the areas and from any measure. */
export async function keepCircumstances(name: string, _: FormState, data: FormData): Promise<FormState> {
  const input = circumstancesForm.safeParse({ chosen: data.getAll('chosen'), words: data.get('words') })
  if (!input.success) return refused(invalid(input.error), data)
  const t = await getTranslations('desk.assessment.circumstances')
  const list = input.data.chosen.map((each) => t(each)).join(' · ')
  const text = [t('noteLine', { list }), input.data.words].filter(Boolean).join('\n')
  const afterwards = { done: 'circumstances', to: 'assessment' }
  return once({ side: '/desk', name }, data, afterwards, (actor, _name, actId) =>
    addMessage(actor, name, { part: 'desk', text }, actId),
  )
}
