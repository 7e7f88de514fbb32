import type { Message } from '@/lib/cases/model/views'

/** The last words of a thread are the other side's, said to the reader: theirs is the next word, if they like. */
export function awaitsReply(thread: readonly Message[] | null | undefined): boolean {
  const last = thread?.at(-1)
  return last !== undefined && !last.mine && (last.kind === 'message' || last.kind === 'reasons')
}
