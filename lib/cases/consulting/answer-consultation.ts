import type { PersonActor } from '@/lib/policy'
import { ok, type Result } from '@/lib/policy/result'
import { sendCaseEvent } from '../acting/send-case-event'
import type { CodeName } from '../views'

/**
 * Whoever was asked answers, once, in their own words; the desk that asked reads them.
 * @param name the code name of the consultation
 */
export async function answerConsultation(
  actor: PersonActor,
  name: CodeName,
  text: string,
  actId: string,
): Promise<Result<null>> {
  const event = { type: 'answerConsultation' as const }
  const answer = await sendCaseEvent(actor, name, { event, words: text, seenVersion: null }, actId)
  if (answer.ok) return ok(null)
  // the door knows words; the form knows this field
  return answer.fields?.words ? { ...answer, fields: { text: answer.fields.words } } : answer
}

/** Nobody is asked for a reason. From then on they find it no more. */
export async function declineConsultation(
  actor: PersonActor,
  name: CodeName,
  actId: string,
): Promise<Result<null>> {
  const event = { type: 'declineConsultation' as const }
  const answer = await sendCaseEvent(actor, name, { event, seenVersion: null }, actId)
  return answer.ok ? ok(null) : answer
}
