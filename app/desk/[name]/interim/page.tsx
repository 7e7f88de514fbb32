import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { textWith } from '@/app/_case/words-with'
import { MessageList, Notice, Section } from '@/app/_ui'
import type { Message } from '@/lib/cases/model/views'
import { deskTitle } from '../../title'
import { CaseFrame } from '../case-frame'
import { useMessageItems } from '../message-items'
import { type CasePageProps, openCase } from '../open-case'

export const generateMetadata = deskTitle

/** A neutral measure for the time being: put by one office, confirmed by another within a day, over after 28. */
export default async function TemporaryMeasurePage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.temporaryMeasure')
  const acts = [
    'putTemporaryMeasure',
    'confirmTemporaryMeasure',
    'renewTemporaryMeasure',
    'liftTemporaryMeasure',
  ] as const
  const hidden = view.concern !== null && view.workflow === 'concern' && !view.concern.respondentKnows
  const hint = t(hidden ? 'textHintHidden' : 'textHint')
  const stands = view.where.temporaryMeasure === 'inPlace' || view.where.temporaryMeasure === 'confirmed'
  const put = stands ? textWith(view, 'putTemporaryMeasure') : null
  return (
    <CaseFrame view={view} done={done} tab={null} title={t('title')} lede={t('lede')}>
      <Notice tone={view.where.temporaryMeasure === 'inPlace' ? 'warn' : 'info'}>
        {t(`state.${view.where.temporaryMeasure}`)}
      </Notice>
      {put ? <InPlace message={put} title={t('put')} /> : null}
      {acts.map((act) => (
        <EventForm
          side="/desk"
          as="card"
          key={act}
          view={view}
          act={act}
          words={t(`words.${act}`)}
          hint={hint}
        />
      ))}
      {acts.some((act) => view.availableEvents.includes(act)) ? null : <p>{t('nothing')}</p>}
    </CaseFrame>
  )
}

/** What is in place, in the words in which it was put. */
function InPlace({ message, title }: { message: Message; title: string }) {
  return (
    <Section title={title}>
      <MessageList messages={useMessageItems()([message])} />
    </Section>
  )
}
