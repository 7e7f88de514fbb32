import type { ReactNode } from 'react'
import { OwnText } from './blocks'

export interface MessageItem {
  id: string
  mine: boolean
  /** name and office, or "You" */
  from: string
  /** usually a `DateTime` */
  when: ReactNode
  /** what kind of text this is, when it is not a plain message */
  kind?: string
  text: string
}

/** A conversation, oldest first; every message has a name. The reader's own are on the right on wide screens. */
export function MessageList(props: { messages: MessageItem[]; empty?: string }) {
  if (props.messages.length === 0) return props.empty ? <p className="text-ink-soft">{props.empty}</p> : null
  return (
    <ol className="flex flex-col gap-4">
      {props.messages.map((message) => (
        <li key={message.id} className={message.mine ? 'sm:pl-12' : 'sm:pr-12'}>
          <article
            className={`rounded-card px-5 py-4 ${
              message.mine ? 'rounded-br-md bg-accent-soft' : 'rounded-bl-md border border-line bg-surface'
            }`}
          >
            <p className="mb-1 flex flex-wrap gap-x-3 text-small">
              <span className="font-bold">{message.from}</span>
              {message.kind ? <span className="text-ink-soft">{message.kind}</span> : null}
              <span className="text-ink-soft">{message.when}</span>
            </p>
            <OwnText>{message.text}</OwnText>
          </article>
        </li>
      ))}
    </ol>
  )
}
