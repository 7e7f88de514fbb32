import type { PartyActor } from '@/lib/policy'
import { type Result, refuse } from '@/lib/policy/result'
import { writeText } from './write-text'

/** One message to the other side, to the reporter or the handler, or one note among handlers. Refuses empty text with `invalid`. */
export async function addMessage(
  actor: PartyActor,
  name: string,
  message: { part: 'conversation' | 'reporter' | 'desk'; text: string },
  actId: string,
): Promise<Result<null>> {
  const text = message.text.trim()
  if (text === '') return refuse('invalid', { text: 'required' })
  const as = message.part === 'desk' ? 'note' : 'message'
  const tells = {
    desk: [],
    conversation: ['subject', 'respondent', 'handler'],
    reporter: ['reporter', 'handler'],
  } as const
  return writeText(
    actor,
    name,
    { part: message.part, kind: 'text', body: { as, text }, text, tells: tells[message.part] },
    actId,
  )
}
