import { useTranslations } from 'next-intl'
import { named } from '@/app/_case/named'
import { DateTime, MessageList } from '@/app/_ui'
import type { Message } from '@/lib/cases/model/views'

/** What was said, oldest first: who, when, and what kind of words, unless they are plain conversation. */
export function Messages({ messages, empty }: { messages: Message[]; empty?: string }) {
  const t = useTranslations('my.conversation')
  return (
    <MessageList
      empty={empty}
      messages={messages.map((message) => ({
        id: message.id,
        mine: message.mine,
        from: message.mine ? t('you') : named(message.from),
        when: <DateTime at={message.at} />,
        kind: message.kind === 'message' || message.kind === 'note' ? undefined : t(`kind.${message.kind}`),
        text: message.text,
      }))}
    />
  )
}
