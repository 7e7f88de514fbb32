import { useTranslations } from 'next-intl'
import { Thread } from '@/app/_case/thread'
import { textWith } from '@/app/_case/words-with'
import { Section } from '@/app/_ui'
import type { CasePersonEventType, CaseView, Message } from '@/lib/cases/model/views'

/** What this reader decides on: a temporary measure, a review, a conflict of interest of the handler, an exception. */
export function Ground({ view }: { view: CaseView }) {
  const t = useTranslations('desk.decide')
  const grounds = useTranslations('desk.exception.grounds')
  const ground = groundOf(view)
  if (!ground) return null
  return (
    <Section title={t(ground.title)}>
      {ground.title === 'exceptionGround' && view.firewallGround ? (
        <p className="font-bold">{grounds(`${view.firewallGround}.label`)}</p>
      ) : null}
      <Thread kind="handler" messages={ground.messages} empty={t('noGround')} />
    </Section>
  )
}

/** Both sides can have said it; neither knows of the other. */
function conflicts({ conversation, concern }: CaseView, last: Message[]): Message[] {
  const sides = [...(conversation ?? []), ...(concern?.reporterThread ?? [])]
  const said = sides.filter(({ id, kind }) => kind === 'conflict' && id !== last[0]?.id)
  return [...said, ...last].sort((a, b) => a.at - b.at)
}

function groundOf(view: CaseView) {
  const { availableEvents, desk } = view
  const said = (event: CasePersonEventType): Message[] => {
    const words = textWith(view, event)
    return words ? [words] : []
  }
  if (
    availableEvents.includes('confirmTemporaryMeasure') ||
    availableEvents.includes('renewTemporaryMeasure')
  )
    return { title: 'temporaryMeasureGround', messages: said('putTemporaryMeasure') } as const
  if (availableEvents.includes('reviewUpheld'))
    return { title: 'reviewGround', messages: said('askReview') } as const
  if (availableEvents.includes('upholdConflict'))
    return { title: 'conflictGround', messages: conflicts(view, said('raiseConflict')) } as const
  if (availableEvents.includes('confirmLegalHold'))
    return { title: 'legalHoldGround', messages: said('requestLegalHold') } as const
  if (availableEvents.includes('agreeException'))
    return { title: 'exceptionGround', messages: desk?.notes ?? [] } as const
  return null
}
