'use server'

import { redirect } from 'next/navigation'
import { complete, fingerprint, questionOf } from '@/app/_journey/journey'
import { keepAnswer } from '@/app/_journey/keep-answer'
import { type FormState, refused } from '@/app/_ui/form/form-state'
import { currentActor } from '@/lib/auth/current-actor'
import { networkOf } from '@/lib/auth/network-of'
import { countVisitor } from '@/lib/auth/visitor-limit'
import { takenBy } from '@/lib/cases/model/concern-views'
import { concernChoices } from '@/lib/cases/submit/concern-choices'
import { submitConcernReport } from '@/lib/cases/submit/submit-concern-report'
import { refuse } from '@/lib/policy/result'
import { concernReport } from './journey'
import { wrongText } from './receipt/again/asked-back'
import { beginVisit, endVisit, keepVisit, openConcern, readVisit, sendingOf } from './visit'

/** Begins a report: one's own or, for an officer, what a reporter told them by phone or letter. */
export async function begin(_: FormState, data: FormData): Promise<FormState> {
  const whose = data.get('taken') ?? 'own'
  const taken = takenBy.find((way) => way === whose) ?? null
  if (taken === null && whose !== 'own') return refused(refuse('invalid', { taken: 'chooseShown' }), data)
  const actor = await currentActor()
  const counted = actor ? null : await countVisitor('begin', await networkOf())
  if (counted?.ok === false) return refused(counted, data)
  const { mayTake } = await concernChoices(actor)
  await endVisit()
  await beginVisit({ taken: mayTake ? taken : null })
  redirect('/concern/what')
}

/** Keeps the answer to one question. */
export async function keep(question: string, _: FormState, data: FormData): Promise<FormState> {
  return keepAnswer(concernReport, await openConcern(), question, data)
}

/** Destroys the sealed draft, or what was left of it after sending. */
export async function discard(_: FormState, _data: FormData): Promise<FormState> {
  await endVisit()
  redirect('/concern')
}

/** Sends the content of the sealed draft; the form itself has no text. */
export async function send(_: FormState, data: FormData): Promise<FormState> {
  // the second press of a double one is led to what the first has done
  const { actor, visit, draft } = await openConcern()
  if (!visit) redirect('/concern?gone=1')
  const answers = complete(concernReport, draft)
  const words = visit.draft.receipt
  if (!answers || !words) redirect('/concern')
  // what is sent is what was shown: an answer changed in another window is shown first
  if (data.get('shown') !== fingerprint(answers)) redirect('/concern/check?changed=1')

  if (!actor) {
    const counted = await countVisitor('send', await networkOf())
    if (!counted.ok) return refused(counted, data)
  }
  const result = await submitConcernReport(actor, answers, words, sendingOf(visit))
  if (!result.ok) {
    // what can be chosen has changed since it was answered: back to that question, which shows what there is now
    const question = questionOf(concernReport, Object.keys(result.fields ?? {}))
    if (question) redirect(`/concern/${question}?from=check&again=1`)
    return refused(result, data)
  }
  const { name, receipt } = result.value
  // of the texts that were sent nothing stays in this browser's draft
  const left = { answers: { taken: answers.taken }, receipt: receipt ? words : null, sent: name }
  await keepVisit({ ...visit, draft: left })
  redirect(receipt ? '/concern/receipt' : '/concern/done')
}

/** Two words were typed correctly: from now on only the reporter has the recovery phrase. */
export async function giveBack(_: FormState, data: FormData): Promise<FormState> {
  const visit = await readVisit()
  if (!visit?.draft.sent) redirect('/concern')
  const words = visit.draft.receipt
  if (words) {
    const typed = { first: String(data.get('first') ?? ''), second: String(data.get('second') ?? '') }
    const wrong = wrongText(words, typed)
    if (Object.keys(wrong).length > 0) return refused(refuse('invalid', wrong), data)
    await keepVisit({ ...visit, draft: { ...visit.draft, receipt: null } })
  }
  redirect('/concern/done')
}

/** Forgets, in this browser and here, that anything was sent from it. */
export async function leave(_: FormState, _data: FormData): Promise<FormState> {
  await endVisit()
  redirect('/')
}
