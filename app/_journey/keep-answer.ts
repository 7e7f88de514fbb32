import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { type FormState, invalid, refused } from '../_ui/form/form-state'
import { type Asked, answered, type Journey, type Kind, wayOn } from './journey'

/**
 * The end of every question: an answer that fits is kept in the draft and the next question follows. One that does
 * not fit stays in the form, with the reason beside its field.
 * @param id which question; from the browser, so it may be anything
 */
export async function keepAnswer<K extends Kind>(
  journey: Journey<K>,
  asked: Asked<K>,
  id: string,
  data: FormData,
): Promise<FormState> {
  const question = journey.questions.find((each) => each.id === id)
  if (!question) notFound()
  const parsed = await question.parse(data, asked)
  if (!parsed.success) return refused(invalid(parsed.error), data)
  const draft = answered(question, asked.draft, parsed.data)
  const refusal = await asked.keep(draft)
  if (refusal) return refused(refusal, data)
  redirect(wayOn(journey, id, draft, data.get('from') === 'check'))
}
