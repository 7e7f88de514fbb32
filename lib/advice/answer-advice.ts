import type { PersonActor } from '@/lib/policy'
import { ok, type Result } from '@/lib/policy/result'
import { sendCaseEvent } from '../cases/events/send-event'
import type { CodeName } from '../cases/model/views'

/**
 * Whoever was asked answers, once, in their own words; the desk that asked reads them.
 * @param name the code name of the request for advice
 */
export async function giveAdvice(
  actor: PersonActor,
  name: CodeName,
  text: string,
  actId: string,
): Promise<Result<null>> {
  const event = { type: 'giveAdvice' as const }
  const answer = await sendCaseEvent(actor, name, { event, words: text, seenVersion: null }, actId)
  if (answer.ok) return ok(null)
  // the door knows words; the form knows this field
  return answer.fields?.words ? { ...answer, fields: { text: answer.fields.words } } : answer
}

/** Nobody is asked for a reason. From then on they find it no more. */
export async function declineAdvice(
  actor: PersonActor,
  name: CodeName,
  actId: string,
): Promise<Result<null>> {
  const event = { type: 'declineAdvice' as const }
  const answer = await sendCaseEvent(actor, name, { event, seenVersion: null }, actId)
  return answer.ok ? ok(null) : answer
}
