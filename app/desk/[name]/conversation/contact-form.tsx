import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, DateField, RadioGroup, SelectField, TextArea } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { contactChannels } from '@/machines/shared/events'

/** A call or a meeting that took place elsewhere: way, day, whether they were reached. No transcript. */
export function ContactForm({ view }: { view: CaseView }) {
  const t = useTranslations('desk.conversation.contact')
  return (
    <>
      <p>{t('body')}</p>
      <EventForm side="/desk" view={view} act="noteContact" label={t('title')}>
        <SelectField
          name="channel"
          label={t('channel')}
          options={contactChannels.map((value) => ({ value, label: t(`channels.${value}`) }))}
        />
        <DateField name="on" label={t('on')} />
        <RadioGroup
          name="reached"
          label={t('reached')}
          options={[
            { value: 'yes', label: t('reachedYes') },
            { value: 'no', label: t('reachedNo') },
          ]}
        />
        <TextArea name="words" label={t('words')} hint={t('textHint')} rows={3} />
        <Button look="quiet">{t('action')}</Button>
      </EventForm>
    </>
  )
}
