'use server'

import { redirect } from 'next/navigation'
import { type FormState, refused } from '@/app/_ui/form/form-state'
import { refuse } from '@/lib/policy/result'
import { keepVisit, readVisit } from '../../visit'
import { wrongText } from './asked-back'

/** Two words given back: from now on the words are nowhere but with the reporter. */
export async function giveBack(_: FormState, data: FormData): Promise<FormState> {
  const visit = await readVisit()
  if (!visit?.draft.sent) redirect('/report/about')
  const words = visit.draft.receipt
  if (words) {
    const typed = { first: String(data.get('first') ?? ''), second: String(data.get('second') ?? '') }
    const wrong = wrongText(words, typed)
    if (Object.keys(wrong).length > 0) return refused(refuse('invalid', wrong), data)
    await keepVisit({ ...visit, draft: { ...visit.draft, receipt: null } })
  }
  redirect('/report/about/done')
}
