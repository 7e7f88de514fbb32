import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { AnsweredPoints } from '@/app/_case/point-list'
import { Thread } from '@/app/_case/thread'
import { Button, OwnText, Section, StatusPill } from '@/app/_ui'
import type { PointView } from '@/lib/cases/model/concern-views'
import type { CaseView } from '@/lib/cases/model/views'
import { CaseFrame } from '../case-frame'
import { Hearing } from '../conversation/hearing'
import { type CasePageProps, openCase } from '../open-case'
import { PrepareText } from './prepare-text'
import { ShownToReporter } from './shown-to-reporter'

/** Hears both sides: the text for the respondent, their answer to each point, what others saw. */
export default async function HearingPage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const t = await getTranslations('desk.hearing')
  const { concern } = view
  const statements = view.desk?.notes.filter((note) => note.kind === 'statement') ?? []
  // a text without points tells an outcome and is shown elsewhere; one that was put is shown by its points
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
          <Thread kind="handler" messages={statements} empty={t('statementsEmpty')} />
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

const tones = { admitted: 'done', denied: 'warn', unanswered: 'wait' } as const

/** What was put to them, point by point, each with their answer and their own text. */
function Points({ points, text }: { points: PointView[]; text: string | null }) {
  const t = useTranslations('desk.hearing')
  return (
    <Section title={t('points')}>
      {text ? <OwnText>{text}</OwnText> : null}
      <AnsweredPoints
        points={points}
        title={(number) => t('point', { number })}
        answer={({ answer }) => <StatusPill tone={tones[answer]}>{t(`answer.${answer}`)}</StatusPill>}
      />
    </Section>
  )
}
