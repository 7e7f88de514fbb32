import { useTranslations } from 'next-intl'
import { MessageList, Section } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/views'
import { useMessageItems } from '../message-items'

/** What was said about a handler who may be too close, or about an exception: what this reader decides on. */
export function Ground({ view }: { view: CaseView }) {
  const t = useTranslations('desk.decide')
  const items = useMessageItems()
  const judge = view.openEvents.includes('upholdConflict')
  const exception = view.openEvents.includes('agreeException')
  if (!judge && !exception) return null
  const notes = view.desk?.notes ?? []
  const said = [...(view.lapse?.reporterThread ?? []), ...(view.conversation ?? []), ...notes].filter(
    (message) => message.kind === 'conflict',
  )
  return (
    <Section title={t(judge ? 'conflictGround' : 'exceptionGround')}>
      {/* a second person says it among the desk's notes */}
      <MessageList messages={items(judge && said.length > 0 ? said : notes)} empty={t('noGround')} />
    </Section>
  )
}
