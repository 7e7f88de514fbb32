import { useTranslations } from 'next-intl'
import { named } from '@/app/_case/named'
import { DateTime, MessageList } from '@/app/_ui'
import type { Message } from '@/lib/cases/model/views'

/** Text of both sides, oldest first, each with who wrote it and what it is when it is more than a message. */
export function Thread({ messages, empty }: { messages: readonly Message[]; empty?: string }) {
  const t = useTranslations('receipt.thread')
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
