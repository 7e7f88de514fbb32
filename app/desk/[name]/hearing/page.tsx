import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { Button, MessageList, OwnText, Section } from '@/app/_ui'
import type { CaseView, Message } from '@/lib/cases/model/views'
import { deskTitle } from '../../title'
import { CaseFrame } from '../case-frame'
import { Hearing } from '../conversation/hearing'
import { useMessageItems } from '../message-items'
import { type CasePageProps, openCase } from '../open-case'
import { Points } from './points'
import { PrepareText } from './prepare-text'
import { ShownToReporter } from './shown-to-reporter'

export const generateMetadata = deskTitle

/** Listening to both sides: the text for the person it is said of, their answer to each point, what others saw. */
export default async function HearingPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.hearing')
  const { concern } = view
  const statements = view.desk?.notes.filter((note) => note.kind === 'statement') ?? []
  // a text without points tells an outcome: that stands on another page; one that was put stands in the points
  const text = concern?.shown && concern.shown.points.length > 0 ? concern.shown : null
  const shown =
    text && (text.state !== 'cleared' || view.availableEvents.includes('putToRespondent')) ? text : null
  return (
    <CaseFrame view={view} done={done} tab="hearing" title={t('title')} lede={t('lede')}>
      {concern?.points ? <Points points={concern.points} text={concern.putText} /> : null}
      {shown ? <ShownToReporter view={view} shown={shown} put="putToRespondent" /> : null}
      {concern ? (
        <PrepareText view={view} concern={concern} again={shown !== null || concern.points !== null} />
      ) : null}
      {concern?.companion ? (
        <Section title={t('companion')}>
          <OwnText>{concern.companion}</OwnText>
        </Section>
      ) : null}
      {view.desk ? (
        <Section title={t('statements')}>
          <Statements statements={statements} empty={t('statementsEmpty')} />
          <EventForm
            side="/desk"
            view={view}
            act="addStatement"
            words={t('statement')}
            hint={t('statementHint')}
            as="fold"
          />
        </Section>
      ) : null}
      <Hearing view={view} />
      <Onwards view={view} />
    </CaseFrame>
  )
}

function Statements({ statements, empty }: { statements: Message[]; empty: string }) {
  return <MessageList messages={useMessageItems()(statements)} empty={empty} />
}

/** From listening to deciding. */
async function Onwards({ view }: { view: CaseView }) {
  const [t, events] = await Promise.all([
    getTranslations('desk.hearing'),
    getTranslations('events.finishGathering'),
  ])
  if (!view.availableEvents.includes('finishGathering')) return null
  const unheard = view.where.hearing !== 'heard' && view.where.hearing !== 'notAnswered'
  return (
    <Section title={events('label')}>
      <p>{unheard ? t('notHeardYet') : events('help')}</p>
      <EventForm side="/desk" view={view} act="finishGathering" label={events('label')}>
        <Button look={unheard ? 'quiet' : 'primary'}>{events('label')}</Button>
      </EventForm>
    </Section>
  )
}
