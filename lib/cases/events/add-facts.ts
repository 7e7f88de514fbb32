import type { PartyActor } from '@/lib/policy'
import { type Result, refuse } from '@/lib/policy/result'
import { writeText } from './write-text'

/** What a reporter remembers or learns later, beside what they reported. Refuses empty text with `invalid`. */
export async function addFacts(
  actor: PartyActor,
  name: string,
  typed: string,
  actId: string,
): Promise<Result<null>> {
  const text = typed.trim()
  if (text === '') return refuse('invalid', { text: 'required' })
  return writeText(
    actor,
    name,
    { part: 'report', kind: 'facts', body: { text }, text, tells: ['handler'] },
    actId,
  )
}
