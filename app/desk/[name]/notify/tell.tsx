import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, Card, Fold, TextArea } from '@/app/_ui'
import type { ConcernView } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'
import { ReadAgain, useWatching } from '../hearing/prepare-text'
import { WatchedText } from '../hearing/watched-text'

/** The outcome with its reasons, for the respondent. The reporter reads exactly this text first. */
export function TellRespondent({
  view,
  concern,
  again,
}: {
  view: CaseView
  concern: ConcernView
  again: boolean
}) {
  const t = useTranslations('desk.told')
  const watching = useWatching(concern)
  const reported = concern.identity !== 'none'
  const tellNow = view.availableEvents.includes('informRespondent') && !reported
  const showFirst =
    view.where.state === 'informing' && reported && view.availableEvents.includes('showReporter')
  if (!tellNow && !showFirst) return null
  const label = t(again ? 'respondent.again' : 'respondent.title')
  const form = (
    <>
      <p>{t(reported ? 'respondent.body' : 'respondent.bodyNoReporter')}</p>
      <EventForm side="/desk" view={view} act={tellNow ? 'informRespondent' : 'showReporter'} label={label}>
        <WatchedText {...watching} name="text" label={t('text')} hint={t('respondent.hint')} />
        <ReadAgain />
        <Button look={again ? 'quiet' : 'primary'}>
          {t(reported ? 'respondent.action' : 'respondent.tell')}
        </Button>
      </EventForm>
    </>
  )
  return again ? <Fold summary={label}>{form}</Fold> : <Card title={label}>{form}</Card>
}

/** What the reporter may know of the outcome; the text is kept as it was sent. */
export function TellReporter({ view, again }: { view: CaseView; again: boolean }) {
  const t = useTranslations('desk.told')
  const label = t(again ? 'reporter.again' : 'reporter.title')
  const form = (
    <>
      <p>{t('reporter.body')}</p>
      <EventForm side="/desk" view={view} act="informReporter" label={label}>
        <TextArea name="text" label={t('text')} hint={t('textHint')} watchNames={false} />
        <Button look={again ? 'quiet' : 'primary'}>{t('reporter.action')}</Button>
      </EventForm>
    </>
  )
  return again ? <Fold summary={label}>{form}</Fold> : <Card title={label}>{form}</Card>
}
