import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, Card, Fold, TextArea } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

/** What whoever reported it may know of the outcome; it is kept as it was told. */
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
