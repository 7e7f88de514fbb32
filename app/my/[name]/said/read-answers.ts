import { z } from 'zod'
import type { Read } from '@/app/_case/form-act'
import { words } from '@/app/_case/schema'
import { invalid } from '@/app/_ui/form/form-state'
import { answerField, answers, MOST_POINTS, textField } from './answer-fields'

const one = z.object({ answer: z.enum(answers).catch('unanswered'), words })

/** An answer to each point in its order, and words about the whole. All of it may be left out, but not everything at once. */
export function readAnswers(data: FormData): Read {
  const given: z.output<typeof one>[] = []
  const fields: Record<string, string> = {}
  for (let row = 0; row < MOST_POINTS && data.has(textField(row)); row++) {
    const typed = one.safeParse({ answer: data.get(answerField(row)), words: data.get(textField(row)) })
    if (typed.success) given.push(typed.data)
    else fields[textField(row)] = invalid(typed.error).fields?.words ?? 'invalid'
  }
  const whole = words.safeParse(data.get('words'))
  if (!whole.success) fields.words = invalid(whole.error).fields?.form ?? 'tooLong'
  const silent = given.every((each) => each.answer === 'unanswered' && each.words === '')
  if (silent && whole.success && whole.data === '') fields.words ??= 'textMissing'
  if (!whole.success || Object.keys(fields).length > 0) return { ok: false, code: 'invalid', fields }
  return { ok: true, value: { event: { type: 'speak' }, words: whole.data, answers: given } }
}
