import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { type FormState, invalid, refused } from '@/app/_ui/form/form-state'
import { currentActor } from '@/lib/auth/current-actor'
import { networkOf } from '@/lib/auth/network-of'
import { countVisitor } from '@/lib/auth/visitor-limit'
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
  let visit = await readVisit()
  if (!visit) {
    const counted = (await currentActor()) ? null : await countVisitor('begin', await networkOf())
    if (counted?.ok === false) return refused(counted, data)
    visit = await beginVisit()
  }
  if (visit.draft.sent) redirect('/report/about/receipt')
  const answers = answered(visit.draft.answers, question, parsed.data)
  await keepVisit({ ...visit, draft: { ...visit.draft, answers } })
  redirect(wayOn(question, answers, data.get('from') === 'check'))
}
