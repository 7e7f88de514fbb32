'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { actIdOf, type FormState, invalid, refused } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import { sendCoverEvent } from '@/lib/cover/send-cover-event'
import { refuse } from '@/lib/policy/result'
import { coverEventForm } from './schema'

/** The one action of a request's page. `requestId` comes from the URL; the use case checks it. */
export async function send(requestId: string, _: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor()
  const actId = actIdOf(data)
  if (!actId) return refused(refuse('invalid'), data)
  const parsed = coverEventForm.safeParse({ event: data.get('event') })
  if (!parsed.success) return refused(invalid(parsed.error), data)
  const { event } = parsed.data
  const result = await sendCoverEvent(actor, requestId, { type: event }, actId)
  // a refusal does not revalidate: the page would drop the form together with the answer it shows
  if (!result.ok) return refused(result, data)
  revalidatePath('/cover', 'layout')
  redirect(`/cover/${encodeURIComponent(requestId)}?done=${event}`)
}
