'use server'

import { getTranslations } from 'next-intl/server'
import { readForm } from '@/app/_case/form-act'
import { type FormState, invalid, refused } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import { saveAreaDraft } from '@/lib/cases/events/save-area-draft'
import { refuse } from '@/lib/policy/result'
import { leadOn, sendEvent } from '../act'
import { write } from '../write'
import { areaForm, autosaveForm, circumstancesForm } from './schema'

/** The three buttons below an area: note it, note it with nothing to add, or keep the words for later. */
export async function answerArea(name: string, _: FormState, data: FormData): Promise<FormState> {
  const form = readForm(areaForm, data)
  if (!form.ok) return form.state
  const { area, intent, words } = form.value
  if (intent === 'save') {
    const saved = await saveAreaDraft(await requireActor(), name, area, words)
    return saved.ok ? leadOn(name, { done: 'saved', to: 'assessment' }) : refused(saved, data)
  }
  // "nothing to add" must not swallow what somebody has typed by then
  if (intent === 'note' && words === '') return refused(refuse('invalid', { words: 'textMissing' }), data)
  if (intent === 'nothing' && words !== '')
    return refused(refuse('invalid', { words: 'nothingButText' }), data)
  const command = { event: { type: 'noteArea' as const, area }, words }
  return sendEvent(name, data, command, { done: 'areaNoted', to: 'assessment' })
}

/** What was typed a moment ago. No version moves and nothing is announced; false: it could not be kept. */
export async function autosaveArea(name: string, area: string, text: string): Promise<boolean> {
  const input = autosaveForm.safeParse({ area, text })
  if (!input.success) return false
  const saved = await saveAreaDraft(await requireActor(), name, input.data.area, input.data.text)
  return saved.ok
}

/** What else played a part stands among the desk's notes, apart from the areas and from any measure. */
export async function keepCircumstances(name: string, _: FormState, data: FormData): Promise<FormState> {
  const input = circumstancesForm.safeParse({ chosen: data.getAll('chosen'), words: data.get('words') })
  if (!input.success) return refused(invalid(input.error), data)
  const t = await getTranslations('desk.assessment.circumstances')
  const list = input.data.chosen.map((each) => t(each)).join(' · ')
  const text = [t('noteLine', { list }), input.data.words].filter(Boolean).join('\n')
  return write(name, data, { part: 'desk', text }, { done: 'circumstances', to: 'assessment' })
}
