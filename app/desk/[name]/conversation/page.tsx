import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { Thread } from '@/app/_case/thread'
import { write } from '@/app/_case/write'
import {
  ActForm,
  Button,
  DateField,
  DayDate,
  Fold,
  RadioGroup,
  Section,
  SelectField,
  TextArea,
} from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { contactChannels } from '@/machines/shared/events'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'
import { Hearing } from './hearing'

/** What was said between the person and those who handle it, and a place to answer. */
export default async function ConversationPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.conversation')
  const contact = view.report?.findLast((message) => message.contact)?.contact
  return (
    <CaseFrame view={view} done={done} tab="conversation" title={t('title')} lede={t('lede')}>
      {view.report && view.workflow === 'slip' ? (
        <Section title={t('report')}>
          <Thread
            kind="handler"
            messages={view.report.filter((message) => message.text !== '')}
            empty={t('noText')}
          />
          {contact ? (
            <p>
              <span className="font-bold">{t('reach')}</span> <span dir="auto">{contact}</span>
            </p>
          ) : null}
        </Section>
      ) : null}
      {view.conversation ? (
        <Section title={t(view.workflow === 'slip' ? 'since' : 'sinceLapse')}>
          <Thread kind="handler" messages={view.conversation} empty={t('empty')} />
        </Section>
      ) : (
        <p className="text-ink-soft">{t('closedToYou')}</p>
      )}
      {view.mayWrite.conversation ? (
        <ActForm action={write.bind(null, { side: '/desk', name: view.name }, 'message')} label={t('write')}>
          <TextArea name="words" label={t('write')} hint={t('hint')} rows={4} />
          <Button>{t('send')}</Button>
        </ActForm>
      ) : null}
      <div className="flex flex-col gap-3">
        {view.availableEvents.includes('noteContact') ? (
          <Fold summary={t('contact.title')}>
            <ContactForm view={view} />
          </Fold>
        ) : null}
        {view.availableEvents.includes('promise') ? (
          <Fold summary={t('promise.title')}>
            <PromiseForm view={view} />
          </Fold>
        ) : null}
      </div>
      <Hearing view={view} />
    </CaseFrame>
  )
}

/** A call or a meeting that took place elsewhere: way, day, whether they were reached. No transcript. */
function ContactForm({ view }: { view: CaseView }) {
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

/** A day by which the answer comes, when it cannot come now. */
function PromiseForm({ view }: { view: CaseView }) {
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
