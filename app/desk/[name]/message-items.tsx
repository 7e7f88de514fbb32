import { useTranslations } from 'next-intl'
import { DateTime, type MessageItem } from '@/app/_ui'
import type { Message } from '@/lib/cases/model/views'
import { usePersonText } from './person-line'

/** Messages as the list shows them: who, when, and what kind of words, unless they are plain conversation. */
export function useMessageItems(): (messages: Message[]) => MessageItem[] {
  const t = useTranslations('desk.conversation.kinds')
  const person = usePersonText()
  return (messages) =>
    messages.map((message) => ({
      id: message.id,
      mine: message.mine,
      from: person(message.from),
      when: <DateTime at={message.at} />,
      kind: message.kind === 'message' || message.kind === 'note' ? undefined : t(message.kind),
      text: message.text,
    }))
}
