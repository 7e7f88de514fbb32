import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { Card, Fold, LinkButton, OwnText, Row, Stack } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { type NextStep, nextStep } from './next-step'

/** Where each step leads, and whether it is the reporter's move. */
const leads: Record<Exclude<NextStep, 'conflictOfInterest'>, { to: string; mine?: true }> = {
  text: { to: 'text', mine: true },
  objected: { to: 'text' },
  waitForSomeone: { to: 'report' },
  written: { to: 'conversation', mine: true },
  talk: { to: 'conversation' },
  withdrawing: { to: 'conversation' },
  told: { to: 'told', mine: true },
  review: { to: 'conversation' },
  closed: { to: 'told' },
}

/** The one thing to do now, or the good news that there is nothing to do. */
export function NextCard({ view }: { view: CaseView }) {
  const t = useTranslations('receipt.next')
  const step = nextStep(view)
  if (step === 'conflictOfInterest') return <ConflictOfInterestCard view={view} />
  const { to, mine } = leads[step]
  return (
    <Card title={t(`${step}.title`)} tone={mine ? 'accent' : 'sunk'}>
      <p>{t(`${step}.body`)}</p>
      <Row>
        <LinkButton href={`/receipt/case/${to}`} look={mine ? undefined : 'quiet'}>
          {t(`${step}.action`)}
        </LinkButton>
      </Row>
      {view.availableEvents.includes('passItOn') ? (
        <Fold summary={t('sooner.title')}>
          <p>{t('sooner.body')}</p>
          <EventForm side="/receipt" view={view} act="passItOn" button={t('sooner.action')} />
        </Fold>
      ) : null}
    </Card>
  )
}

/** A declared conflict of interest in the words of the one who has it; both answers are equally easy. */
function ConflictOfInterestCard({ view }: { view: CaseView }) {
  const t = useTranslations('receipt.next.conflictOfInterest')
  const conflictOfInterest = view.concern?.reporterThread?.findLast(
    (message) => message.kind === 'conflictOfInterest',
  )
  return (
    <Card title={t('title')} tone="accent">
      {conflictOfInterest ? (
        <blockquote className="border-l-4 border-accent pl-4">
          <OwnText>{conflictOfInterest.text}</OwnText>
        </blockquote>
      ) : null}
      <p>{t('body')}</p>
      <Stack gap="s">
        <EventForm
          side="/receipt"
          view={view}
          act="acceptConflictOfInterest"
          button={t('accept')}
          look="primary"
        />
        <EventForm side="/receipt" view={view} act="objectToConflictOfInterest" button={t('object')} />
      </Stack>
    </Card>
  )
}
