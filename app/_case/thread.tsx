import { useTranslations } from 'next-intl'
import { DateTime, MessageList } from '@/app/_ui'
import type { Message } from '@/lib/cases/model/views'
import { useNamed } from './named'
import type { ReaderKind } from './reader'
import { useText } from './words'

/** What was written, oldest first: who, when, and what kind of text, unless it is a message. */
export function Thread(props: { kind: ReaderKind; messages: readonly Message[]; empty?: string }) {
  const t = useTranslations('ui')
  const kinds = useText(props.kind, 'kind')
  const named = useNamed(props.kind)
  return (
    <MessageList
      empty={props.empty}
      messages={props.messages.map(({ id, mine, from, at, kind, text }) => ({
        id,
        mine,
        from: mine ? t('you') : named(from),
        when: <DateTime at={at} />,
        kind: kind === 'message' || kind === 'note' ? undefined : kinds(kind),
        text,
      }))}
    />
  )
}
