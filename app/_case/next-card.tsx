import { useTranslations } from 'next-intl'
import { Button, Card, Fold, LinkButton, OwnText, Row, Stack } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { EventForm } from './event-form'
import {
  type PartyStep,
  type PhraseStep,
  partyStep,
  partySteps,
  phraseStep,
  phraseSteps,
  type Step,
} from './next-step'
import { pathOf, type Reader } from './reader'
import { useText } from './words'

/** The one thing to do now, or the good news that there is nothing to do. */
export function NextCard({ view, reader }: { view: CaseView; reader: Reader }) {
  const step = reader.kind === 'party' ? partyStep(view, reader) : phraseStep(view)
  if (step === 'conflictOfInterest') return <ConflictOfInterestCard view={view} reader={reader} />
  return <StepCard view={view} reader={reader} step={step} {...leadOf(view, reader, step)} />
}

function leadOf(view: CaseView, { kind }: Reader, step: PartyStep | PhraseStep): Step {
  if (kind === 'phrase') return phraseSteps[step as PhraseStep]
  // the thread with a reporter is on the page of their report
  if (step === 'written' && !view.capacities.includes('respondent')) return { to: 'report', mine: true }
  // an outcome is what everything waited for; once the case is closed it is there to look up
  if (step === 'outcome' && view.where.closed) return { to: 'outcome' }
  return partySteps[step as PartyStep]
}

type StepProps = Step & {
  view: CaseView
  reader: Reader
  step: Exclude<PartyStep | PhraseStep, 'conflictOfInterest'>
}

function StepCard({ view, reader, step, to, mine }: StepProps) {
  const t = useText(reader.kind, 'next')
  const how = useTranslations('resolution')
  const ended = reader.kind === 'party' && step === 'closed'
  const { resolution } = view.where
  const reasons = ended ? view.conversation?.findLast((message) => message.kind === 'reasons') : undefined
  return (
    <Card title={t(`${step}.title`)} tone={mine ? 'accent' : 'sunk'}>
      {ended && !resolution ? null : (
        <p>{t(`${step}.body`, ended && resolution ? { how: how(resolution) } : undefined)}</p>
      )}
      {reasons ? <Quoted>{reasons.text}</Quoted> : null}
      {to === undefined ? null : (
        <Row>
          <LinkButton href={pathOf(reader, to)} look={mine ? undefined : 'quiet'}>
            {t(`${step}.action` as 'talk.action')}
          </LinkButton>
        </Row>
      )}
      {reader.kind === 'party' ? <PartyForms view={view} reader={reader} step={step} /> : null}
      {(reader.kind === 'phrase' || step === 'waitForSomeone') &&
      view.availableEvents.includes('passItOn') ? (
        <Fold summary={t('sooner.title')}>
          <p>{t('sooner.body')}</p>
          <EventForm side={reader.side} view={view} act="passItOn" label={t('sooner.action')}>
            <Button look="quiet">{t('sooner.action')}</Button>
          </EventForm>
        </Fold>
      ) : null}
    </Card>
  )
}

/** What a party can do on the card itself: send a report that was held, pass it on, ask for more time. */
function PartyForms({ view, reader, step }: Pick<StepProps, 'view' | 'reader' | 'step'>) {
  const t = useText('party', 'next')
  if (step === 'held' || step === 'noParticipants')
    return (
      <EventForm side={reader.side} view={view} act={step === 'held' ? 'sendNow' : 'passItOn'}>
        <Button>{t(step === 'held' ? 'held.action' : 'sooner.action')}</Button>
      </EventForm>
    )
  if (step !== 'speak' || !view.availableEvents.includes('extendHearing')) return null
  return (
    <EventForm side={reader.side} view={view} act="extendHearing" label={t('speak.moreTime')}>
      <p className="text-ink-soft">{t('speak.moreTimeBody')}</p>
      <Button look="quiet">{t('speak.moreTime')}</Button>
    </EventForm>
  )
}

/** A declared conflict of interest in its declarer's own text; both answers are equally easy. */
function ConflictOfInterestCard({ view, reader }: { view: CaseView; reader: Reader }) {
  const t = useText(reader.kind, 'next')
  const said = view.conversation ?? view.concern?.reporterThread
  const conflictOfInterest = said?.findLast((message) => message.kind === 'conflictOfInterest')
  // a reporter without an account does not learn who was asked
  const byName = reader.kind === 'party'
  return (
    <Card
      title={
        conflictOfInterest && byName
          ? t('conflictOfInterest.title', { name: conflictOfInterest.from.name })
          : t('conflictOfInterest.titleUnnamed')
      }
      tone="accent"
    >
      {conflictOfInterest ? <Quoted>{conflictOfInterest.text}</Quoted> : null}
      <p>
        {t(byName && view.workflow !== 'slip' ? 'conflictOfInterest.bodyOther' : 'conflictOfInterest.body')}
      </p>
      <Stack gap="s">
        <EventForm
          side={reader.side}
          view={view}
          act="acceptConflictOfInterest"
          label={t('conflictOfInterest.accept')}
        >
          <Button wide={byName}>{t('conflictOfInterest.accept')}</Button>
        </EventForm>
        <EventForm
          side={reader.side}
          view={view}
          act="objectToConflictOfInterest"
          label={t('conflictOfInterest.object')}
        >
          <Button look="quiet" wide={byName}>
            {t('conflictOfInterest.object')}
          </Button>
        </EventForm>
      </Stack>
    </Card>
  )
}

function Quoted(props: { children: string }) {
  return (
    <blockquote className="border-l-4 border-accent pl-4">
      <OwnText>{props.children}</OwnText>
    </blockquote>
  )
}
