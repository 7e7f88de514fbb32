'use server'

import { redirect } from 'next/navigation'
import { complete, fingerprint, questionOf } from '@/app/_journey/journey'
import { keepAnswer } from '@/app/_journey/keep-answer'
import { requireActor } from '@/lib/auth/current-actor'
import { discardDraft } from '@/lib/cases/submit/drafts'
import { findSubmitted } from '@/lib/cases/submit/find-submitted'
import { submitReport } from '@/lib/cases/submit/submit-report'
import { actIdOf, type FormState, refused } from '../_ui/form/form-state'
import { ownReport } from './journey'
import { openReport } from './open-report'

/** Keeps the answer to one question. */
export async function keep(question: string, _: FormState, data: FormData): Promise<FormState> {
  return keepAnswer(ownReport, await openReport(), question, data)
}

/** Destroys the sealed draft. */
export async function discard(_: FormState, _data: FormData): Promise<FormState> {
  await discardDraft(await requireActor())
  redirect('/report')
}

/** Sends the content of the sealed draft; the form itself has no text. */
export async function send(_: FormState, data: FormData): Promise<FormState> {
  const { actor, draft } = await openReport()
  const actId = actIdOf(data)
  if (!actId) redirect('/report')
  const answers = complete(ownReport, draft)
  // sending drops the draft: the second press of a double one finds what the first has opened
  if (!answers) {
    const name = await findSubmitted(actor, actId)
    redirect(name ? `/report/sent/${name}` : '/report')
  }
  // what is sent is what was shown: an answer changed in another window is shown first
  if (data.get('shown') !== fingerprint(answers)) redirect('/report/check?changed=1')
  const result = await submitReport(actor, answers, actId)
  if (result.ok) redirect(`/report/sent/${result.value.name}`)
  // what can be chosen has changed since it was answered: back to that question, which shows what there is now
  const question = questionOf(ownReport, Object.keys(result.fields ?? {}))
  if (question) redirect(`/report/${question}?from=check&again=1`)
  return refused(result, data)
}
