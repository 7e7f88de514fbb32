import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { type FormState, invalid, refused } from '@/app/_ui/form/form-state'
import { answered, type Draft, type Question, wayOn } from './steps'
import { beginVisit, keepVisit, readVisit } from './visit'

/**
 * The end of every question: what fits is sealed into the draft and the next question follows; what does not fit
 * stays in the form, with the reason. Where the draft has gone in the meantime, a new one begins with this answer.
 */
export async function keepAnswer(
  question: Question,
  parsed: z.ZodSafeParseResult<Draft>,
  data: FormData,
): Promise<FormState> {
  if (!parsed.success) return refused(invalid(parsed.error), data)
  const visit = (await readVisit()) ?? (await beginVisit())
  if (visit.draft.sent) redirect('/report/about/receipt')
  const answers = answered(visit.draft.answers, question, parsed.data)
  await keepVisit({ ...visit, draft: { ...visit.draft, answers } })
  redirect(wayOn(question, answers, data.get('from') === 'check'))
}
