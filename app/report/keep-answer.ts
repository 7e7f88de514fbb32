import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { requireActor } from '@/lib/auth/current-actor'
import { readDraft, saveDraft } from '@/lib/cases/submit/drafts'
import { type FormState, invalid, refused } from '../_ui/form/form-state'
import { type Draft, type Question, wayOn } from './steps'

/**
 * The end of every question: what fits is sealed into the draft and the next question follows; what does not fit
 * stays in the form, with the reason.
 */
export async function keepAnswer(
  question: Question,
  parsed: z.ZodSafeParseResult<Draft>,
  data: FormData,
): Promise<FormState> {
  if (!parsed.success) return refused(invalid(parsed.error), data)
  const actor = await requireActor()
  const draft = { ...(await readDraft(actor)), ...parsed.data }
  await saveDraft(actor, draft)
  redirect(wayOn(question, draft, data.get('from') === 'check'))
}
