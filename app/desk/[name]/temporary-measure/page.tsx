import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { Thread } from '@/app/_case/thread'
import { textWith } from '@/app/_case/words-with'
import { Notice, Section } from '@/app/_ui'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'

/** A neutral temporary measure: one office proposes it, another confirms within a day, and it ends after 28 days. */
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
      {put ? (
        <Section title={t('put')}>
          <Thread kind="handler" messages={[put]} />
        </Section>
      ) : null}
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
