'use server'

import { z } from 'zod'
import { type FormState, refused } from '@/app/_ui/form/form-state'
import { readForm } from '@/lib/cases/events/read-form'
import { isPersonEvent } from '@/lib/cases/events/registry'
import { sendCaseEvent } from '@/lib/cases/events/send-event'
import { localToday } from '@/lib/deadlines/local-today'
import { refuse } from '@/lib/policy/result'
import { caseOf, once, seenVersionOf, senderOf } from './act'
import { afterwardsOf } from './afterwards'

const bound = caseOf.extend({ workflow: z.enum(['slip', 'concern', 'advice']) })

/**
 * The action behind every form that sends an event, on whichever side. What the page binds comes back from outside: the
 * workflow only says how the form is read, and the use case reads the command once more by that of the case itself.
 */
export async function sendEvent(
  at: z.infer<typeof bound>,
  type: string,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  const target = bound.safeParse(at)
  if (!target.success || !isPersonEvent(type)) return refused(refuse('notFound'), data)
  const { workflow } = target.data
  const sender = await senderOf(target.data)
  if (!sender.ok) return refused(sender, data)
  const command = readForm(workflow, type, data, await localToday(sender.value.actor))
  if (!command.ok) return refused(command, data)
  const afterwards = afterwardsOf(target.data, type, data)
  return once(target.data, data, afterwards, (actor, name, actId) =>
    sendCaseEvent(actor, name, { ...command.value, seenVersion: seenVersionOf(data) }, actId),
  )
}
