'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/auth/current-actor'
import { readDraft } from '@/lib/cases/submit/drafts'
import { findSubmitted } from '@/lib/cases/submit/find-submitted'
import { submitReport } from '@/lib/cases/submit/submit-report'
import { actIdOf, type FormState, refused } from '../../_ui/form/form-state'
import { complete, questionOf } from '../steps'

/** Sends what stands in the sealed draft; the form itself carries no word of it. */
export async function send(_: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor()
  const actId = actIdOf(data)
  if (!actId) redirect('/report')
  const answers = complete((await readDraft(actor)) ?? {})
  // sending drops the draft: the second press of a double one finds what the first has opened
  if (!answers) {
    const name = await findSubmitted(actor, actId)
    redirect(name ? `/report/sent/${name}` : '/report')
  }
  const result = await submitReport(actor, answers, actId)
  if (result.ok) redirect(`/report/sent/${result.value.name}`)
  // what can be chosen has changed since it was answered: back to that question, which shows what there is now
  const question = questionOf(Object.keys(result.fields ?? {}))
  if (question) redirect(`/report/${question}?from=check&again=1`)
  return refused(result, data)
}
