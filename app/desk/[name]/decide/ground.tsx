import { useTranslations } from 'next-intl'
import { MessageList, Section } from '@/app/_ui'
import type { CaseView, Message } from '@/lib/cases/views'
import { useMessageItems } from '../message-items'

/** What this reader decides on: a measure for the time being, a handler who may be too close, an exception. */
export function Ground({ view }: { view: CaseView }) {
  const t = useTranslations('desk.decide')
  const grounds = useTranslations('desk.exception.grounds')
  const items = useMessageItems()
  const ground = groundOf(view)
  if (!ground) return null
  return (
    <Section title={t(ground.title)}>
      {ground.title === 'exceptionGround' && view.firewallGround ? (
        <p className="font-bold">{grounds(`${view.firewallGround}.label`)}</p>
      ) : null}
      <MessageList messages={items(ground.messages)} empty={t('noGround')} />
    </Section>
  )
}

function groundOf({ openEvents, conversation, desk, lapse }: CaseView) {
  const notes = desk?.notes ?? []
  const spoken = conversation ?? []
  if (openEvents.includes('confirmInterim') || openEvents.includes('renewInterim'))
    return { title: 'interimGround', messages: spoken.filter(isReason).slice(-1) } as const
  if (openEvents.includes('upholdConflict')) {
    const all = [...(lapse?.reporterThread ?? []), ...spoken, ...notes]
    const said = all.filter((message) => message.kind === 'conflict')
    // a second person says it among the desk's notes
    return { title: 'conflictGround', messages: said.length > 0 ? said : notes } as const
  }
  if (openEvents.includes('agreeException')) return { title: 'exceptionGround', messages: notes } as const
  return null
}

const isReason = (message: Message) => message.kind === 'reasons'
