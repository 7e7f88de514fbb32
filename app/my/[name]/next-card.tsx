import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Button, Card, Fold, LinkButton, OwnText, Row, Stack } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { concernStepFolder } from './concern-next-step'
import { matterPath } from './matter-path'
import { nextStep, type Reader } from './next-step'

/** The one thing to do now, or the good news that there is nothing to do. */
export function NextCard({ view, reader }: { view: CaseView; reader: Reader }) {
  const t = useTranslations('my.next')
  const how = useTranslations('resolution')
  const step = nextStep(view, reader)
  const link = (folder: string, look?: 'quiet') => (
    <Row>
      <LinkButton href={matterPath(view.name, folder)} look={look}>
        {t(`${step as 'talk'}.action`)}
      </LinkButton>
    </Row>
  )
  switch (step) {
    case 'conflictOfInterest':
      return <ConflictOfInterestCard view={view} />
    case 'held':
    case 'noParticipants':
      return (
        <Card title={t(`${step}.title`)} tone="accent">
          <p>{t(`${step}.body`)}</p>
          <EventForm side="/my" view={view} act={step === 'held' ? 'sendNow' : 'passItOn'}>
            <Button>{t(`${step}.action`)}</Button>
          </EventForm>
        </Card>
      )
    case 'speak':
      return (
        <Card title={t('speak.title')} tone="accent">
          <p>{t('speak.body')}</p>
          {link('conversation')}
          {view.availableEvents.includes('extendHearing') ? (
            <EventForm side="/my" view={view} act="extendHearing" label={t('speak.moreTime')}>
              <p className="text-ink-soft">{t('speak.moreTimeBody')}</p>
              <Button look="quiet">{t('speak.moreTime')}</Button>
            </EventForm>
          ) : null}
        </Card>
      )
    case 'points':
    case 'readText':
    case 'written':
      return (
        <Card title={t(`${step}.title`)} tone="accent">
          <p>{t(`${step}.body`)}</p>
          {link(concernStepFolder(step, view))}
        </Card>
      )
    case 'answered':
    case 'outcome':
    case 'waitOutcome':
    case 'withdrawing':
    case 'reported': {
      // an outcome is what everything waited for; once it is closed it is there to look up
      const news = step === 'outcome' && !view.where.closed
      return (
        <Card title={t(`${step}.title`)} tone={news ? 'accent' : 'sunk'}>
          <p>{t(`${step}.body`)}</p>
          {link(concernStepFolder(step, view), news ? undefined : 'quiet')}
        </Card>
      )
    }
    case 'told':
    case 'withdrawn':
      return (
        <Card title={t(`${step}.title`)} tone="sunk">
          <p>{t(`${step}.body`)}</p>
        </Card>
      )
    case 'closed': {
      const { resolution } = view.where
      const reasons = view.conversation?.findLast((message) => message.kind === 'reasons')
      return (
        <Card title={t('closed.title')} tone="sunk">
          {resolution ? <p>{t('closed.body', { how: how(resolution) })}</p> : null}
          {reasons ? <Quoted>{reasons.text}</Quoted> : null}
          {link('conversation', 'quiet')}
        </Card>
      )
    }
    case 'waitForSomeone':
      return (
        <Card title={t('waitForSomeone.title')} tone="sunk">
          <p>{t('waitForSomeone.body')}</p>
          {link('conversation', 'quiet')}
          {view.availableEvents.includes('passItOn') ? (
            <Fold summary={t('waitForSomeone.sooner')}>
              <p>{t('waitForSomeone.soonerBody')}</p>
              <EventForm side="/my" view={view} act="passItOn" label={t('noParticipants.action')}>
                <Button look="quiet">{t('noParticipants.action')}</Button>
              </EventForm>
            </Fold>
          ) : null}
        </Card>
      )
    case 'review':
    case 'talk':
      return (
        <Card title={t(`${step}.title`)} tone={step === 'talk' ? 'accent' : 'sunk'}>
          <p>{t(`${step}.body`)}</p>
          {link('conversation', step === 'talk' ? undefined : 'quiet')}
        </Card>
      )
    case 'answer':
    case 'checkIn':
    case 'plan':
    case 'waitProposal':
    case 'secondApprover': {
      const mine = step === 'answer' || step === 'checkIn'
      return (
        <Card title={t(`${step}.title`)} tone={mine ? 'accent' : 'sunk'}>
          <p>{t(`${step}.body`)}</p>
          {link('response', mine ? undefined : 'quiet')}
        </Card>
      )
    }
  }
}

/** A declared conflict of interest in the words of the one who has it; both answers are equally easy. */
function ConflictOfInterestCard({ view }: { view: CaseView }) {
  const t = useTranslations('my.next.conflictOfInterest')
  const said = view.conversation ?? view.concern?.reporterThread
  const conflictOfInterest = said?.findLast((message) => message.kind === 'conflictOfInterest')
  return (
    <Card
      title={conflictOfInterest ? t('title', { name: conflictOfInterest.from.name }) : t('titleUnnamed')}
      tone="accent"
    >
      {conflictOfInterest ? <Quoted>{conflictOfInterest.text}</Quoted> : null}
      <p>{t(view.workflow === 'slip' ? 'body' : 'bodyOther')}</p>
      <Stack gap="s">
        <EventForm side="/my" view={view} act="acceptConflictOfInterest" label={t('accept')}>
          <Button wide>{t('accept')}</Button>
        </EventForm>
        <EventForm side="/my" view={view} act="objectToConflictOfInterest" label={t('object')}>
          <Button look="quiet" wide>
            {t('object')}
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
