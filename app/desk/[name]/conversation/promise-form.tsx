import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, DateField, DayDate } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'

/** A day by which the answer comes, when it cannot come now. */
export function PromiseForm({ view }: { view: CaseView }) {
  const t = useTranslations('desk.conversation.promise')
  const { promisedOn } = view.where
  return (
    <>
      <p>{t('body')}</p>
      {promisedOn ? (
        <p>
          {t('promised')} <DayDate on={promisedOn} />
        </p>
      ) : null}
      <EventForm side="/desk" view={view} act="promise" label={t('title')}>
        <DateField name="promisedOn" label={t('on')} />
        <Button look="quiet">{t('action')}</Button>
      </EventForm>
    </>
  )
}
