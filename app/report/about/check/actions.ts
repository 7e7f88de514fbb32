'use server'

import { redirect } from 'next/navigation'
import { type FormState, refused } from '@/app/_ui/form/form-state'
import { currentActor } from '@/lib/auth/current-actor'
import { networkOf } from '@/lib/auth/network-of'
import { countVisitor } from '@/lib/auth/visitor-limit'
import { submitConcernReport } from '@/lib/cases/submit/submit-concern-report'
import { complete, questionOf } from '../steps'
import { keepVisit, readVisit, sendingOf } from '../visit'

/** Sends what stands in the sealed draft; the form itself carries no word of it. */
export async function send(_: FormState, data: FormData): Promise<FormState> {
  const [actor, visit] = await Promise.all([currentActor(), readVisit()])
  if (!visit) redirect('/report/about?gone=1')
  // the second press of a double one finds what the first has done
  if (visit.draft.sent) redirect('/report/about/receipt')
  const answers = complete(visit.draft.answers)
  const words = visit.draft.receipt
  if (!answers || !words) redirect('/report/about')

  if (!actor) {
    const counted = await countVisitor('send', await networkOf())
    if (!counted.ok) return refused(counted, data)
  }
  const result = await submitConcernReport(actor, answers, words, sendingOf(visit))
  if (!result.ok) {
    // what can be chosen has changed since it was answered: back to that question, which shows what there is now
    const question = questionOf(Object.keys(result.fields ?? {}))
    if (question) redirect(`/report/about/${question}?from=check&again=1`)
    return refused(result, data)
  }
  const { name, receipt } = result.value
  // of the words that were sent nothing stays in this browser's draft
  const left = { answers: { taken: answers.taken }, receipt: receipt ? words : null, sent: name }
  await keepVisit({ ...visit, draft: left })
  redirect(receipt ? '/report/about/receipt' : '/report/about/done')
}
