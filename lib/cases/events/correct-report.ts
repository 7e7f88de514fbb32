import type { PartyActor } from '@/lib/policy'
import { type Result, refuse } from '@/lib/policy/result'
import { writeText } from './write-text'

/** What the reporter adds to their own report; the report stays as it was, with the correction beside it. */
export async function correctReport(
  actor: PartyActor,
  name: string,
  typed: string,
  actId: string,
): Promise<Result<null>> {
  const text = typed.trim()
  if (text === '') return refuse('invalid', { text: 'required' })
  const body = { as: 'correction' as const, text }
  return writeText(actor, name, { part: 'report', kind: 'text', body, text, tells: ['handler'] }, actId)
}
