'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { actIdOf, type FormState, invalid, refused } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import { askForCover } from '@/lib/cover/ask-for-cover'
import { refuse } from '@/lib/policy/result'
import { askForm, dateField } from './schema'

export async function ask(_: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor()
  const actId = actIdOf(data)
  if (!actId) return refused(refuse('invalid'), data)
  const meetingId = data.get('meetingId')
  const field = dateField(String(meetingId))
  const parsed = askForm.safeParse({ meetingId, onDate: data.get(field) })
  if (!parsed.success) {
    const refusal = invalid(parsed.error)
    const { onDate, ...rest } = refusal.fields ?? {}
    // without a meeting there is no date field to show the error at
    const fields = rest.meetingId || !onDate ? rest : { [field]: onDate }
    return refused({ ...refusal, fields }, data)
  }
  const result = await askForCover(actor, parsed.data, actId)
  if (!result.ok) return refused(result, data)
  revalidatePath('/cover', 'layout')
  redirect(`/cover/${result.value.id}?done=asked`)
}
