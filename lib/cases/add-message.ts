import type { PersonActor } from '@/lib/policy'
import { type Result, refuse } from '@/lib/policy/result'
import { writeWords } from './write-words'

/** One message to the other side, or one note among handlers. Refuses empty text with `invalid`. */
export async function addMessage(
  actor: PersonActor,
  name: string,
  message: { part: 'conversation' | 'desk'; text: string },
  actId: string,
): Promise<Result<null>> {
  const text = message.text.trim()
  if (text === '') return refuse('invalid', { text: 'required' })
  const as = message.part === 'desk' ? 'note' : 'message'
  const tells = message.part === 'desk' ? [] : (['subject', 'handler'] as const)
  return writeWords(actor, name, { part: message.part, kind: 'text', body: { as, text }, text, tells }, actId)
}
