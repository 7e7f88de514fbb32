import 'server-only'
import { actIdOf, type FormState, refused } from '@/app/_ui/form/form-state'
import { requireActor } from '@/lib/auth/current-actor'
import { addMessage } from '@/lib/cases/add-message'
import { refuse } from '@/lib/policy/result'
import { type Afterwards, leadOn } from './act'

/** Adds words to a compartment. They move nothing, so no version is compared. */
export async function write(
  name: string,
  data: FormData,
  message: { part: 'conversation' | 'desk'; text: string },
  afterwards: Afterwards,
): Promise<FormState> {
  const actor = await requireActor()
  const actId = actIdOf(data)
  if (!actId) return refused(refuse('invalid'), data)
  const result = await addMessage(actor, name, message, actId)
  return result.ok ? leadOn(name, afterwards) : refused(result, data)
}
