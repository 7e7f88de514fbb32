import { useMessages } from 'next-intl'
import { Notice } from '@/app/_ui'
import type { Messages } from '@/messages/exhaustive'
import type { ReaderKind } from './reader'
import { places } from './words'

type Said<K extends ReaderKind> = Messages['case']['done'] & Messages[(typeof places)[K]]['done']
/** What a page can say after something was done, in the address as `?done=`. */
export type DoneKeyFor<K extends ReaderKind> = keyof Said<K>

/** The sentence for a `?done=` value that is known; null for any other. */
export function doneText(messages: Messages, kind: ReaderKind, said: unknown): string | null {
  const sentences: Record<string, string> = { ...messages.case.done, ...messages[places[kind]].done }
  return typeof said === 'string' && Object.hasOwn(sentences, said) ? (sentences[said] ?? null) : null
}

/** Says, where a person was led to, that what they did has been done. Read out by screen readers when it appears. */
export function DoneNotice({ kind, done }: { kind: ReaderKind; done: unknown }) {
  const text = doneText(useMessages(), kind, done)
  return (
    <div role="status" className="empty:hidden">
      {text === null ? null : <Notice>{text}</Notice>}
    </div>
  )
}
