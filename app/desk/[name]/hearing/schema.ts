import { z } from 'zod'
import type { Command, Read } from '@/app/_case/form-act'
import { words } from '@/app/_case/schema'
import { invalid } from '@/app/_ui/form/form-state'
import type { Refusal } from '@/lib/policy/result'
import { POINT_ROWS, pointField } from './point-fields'

/** The text that the reporter was shown, by its id: the copy is made by the server and not by a form. */
const cleared = z.object({ shownId: z.uuid('invalid') })
const text = z.object({
  text: words,
  read: z.literal('yes', 'readAgain'),
})
const point = z.string().trim().max(2_000, 'pointLong')

type Shown = { ok: true; value: Required<Pick<Command, 'event' | 'text'>> } | Refusal

/**
 * A text meant for the person it is said of: `points` are what they will be asked about, an `outcome` has none. Whoever
 * writes it says that they have read it again for what would tell who reported.
 */
export function readShown(data: FormData, as: 'points' | 'outcome'): Shown {
  const form = text.safeParse(Object.fromEntries(data))
  const { read, ...fields }: Record<string, string> = form.success ? {} : (invalid(form.error).fields ?? {})
  const points: string[] = []
  for (let row = 0; as === 'points' && row < POINT_ROWS; row++) {
    const typed = point.safeParse(String(data.get(pointField(row)) ?? ''))
    if (!typed.success) fields[pointField(row)] = 'pointLong'
    else if (typed.data !== '') points.push(typed.data)
  }
  if (as === 'points' && points.length === 0) fields[pointField(0)] ??= 'point'
  if (as === 'outcome' && form.success && form.data.text === '') fields.text = 'textMissing'
  // below the points, as it stands on the page
  if (read) fields.read = read
  if (!form.success || Object.keys(fields).length > 0) return { ok: false, code: 'invalid', fields }
  return { ok: true, value: { event: { type: 'showReporter' }, text: { points, text: form.data.text } } }
}

/** Puts or tells what the reporter was shown. Where nobody reported it there is nobody to show it to: the text comes along. */
export function readCleared(
  data: FormData,
  type: 'putToRespondent' | 'informRespondent',
  as: 'points' | 'outcome',
): Read {
  const shown = cleared.safeParse(Object.fromEntries(data))
  if (shown.success) return { ok: true, value: { event: { type, ...shown.data } } }
  const typed = readShown(data, as)
  if (!typed.ok) return typed
  return { ok: true, value: { event: { type, shownId: null }, text: typed.value.text } }
}
