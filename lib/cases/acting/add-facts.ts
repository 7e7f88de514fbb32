import type { PartyActor } from '@/lib/policy'
import { type Result, refuse } from '@/lib/policy/result'
import { writeWords } from './write-words'

/** What a reporter remembers or learns later, beside what they reported. Refuses empty text with `invalid`. */
export async function addFacts(
  actor: PartyActor,
  name: string,
  typed: string,
  actId: string,
): Promise<Result<null>> {
  const text = typed.trim()
  if (text === '') return refuse('invalid', { text: 'required' })
  return writeWords(
    actor,
    name,
    { part: 'report', kind: 'facts', body: { text }, text, tells: ['handler'] },
    actId,
  )
}
