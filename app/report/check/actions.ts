'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/current-actor'
import { readDraft } from '@/lib/cases/drafts'
import { submitReport } from '@/lib/cases/submit-report'
import { actIdOf, type FormState, refused } from '../../_ui/form/form-state'
import { complete } from '../steps'

/** Sends what stands in the sealed draft; the form itself carries no word of it. */
export async function send(_: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor()
  const actId = actIdOf(data)
  const answers = complete((await readDraft(actor)) ?? {})
  if (!actId || !answers) redirect('/report')
  const result = await submitReport(actor, answers, actId)
  if (!result.ok) return refused(result, data)
  redirect(`/report/sent/${result.value.name}`)
}
