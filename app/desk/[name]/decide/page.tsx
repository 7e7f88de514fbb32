import { getTranslations } from 'next-intl/server'
import { EventForm } from '@/app/_case/event-form'
import { Card, DateField } from '@/app/_ui'
import { ProposalText } from '@/app/_ui/proposal-text'
import type { CaseView } from '@/lib/cases/model/views'
import { CaseFrame } from '../case-frame'
import { DecisionText } from '../decision/decision-text'
import { type CasePageProps, openCase } from '../open-case'
import { SealedName } from '../sealed-name'
import { Ground } from './ground'

/** The answers of a reader from another office; each needs reasons. */
const answers = [
  'confirmImposed',
  'declineImposed',
  'confirmDecision',
  'declineDecision',
  'confirmTemporaryMeasure',
  'renewTemporaryMeasure',
  'liftTemporaryMeasure',
  'reviewUpheld',
  'reviewSentBack',
  'upholdConflict',
  'dismissConflict',
  'agreeException',
  'refuseException',
  'openIdentity',
  'refuseIdentity',
] as const
type Answer = (typeof answers)[number]

/** For a reader of another office: what they are asked, and the answers that are open to them. */
export default async function DecidePage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const [t, next] = await Promise.all([getTranslations('desk.decide'), getTranslations('desk.next.decide')])
  const asked = view.proposals?.find((proposal) => proposal.id === view.currentProposalId)
  const decision = view.concern?.decisions?.find((each) => each.state === 'waiting')
  // in a slip the person reads such an answer; in a concern most of it stays with the handler
  const said =
    view.workflow === 'slip' &&
    !view.capacities.includes('exceptionApprover') &&
    !view.availableEvents.includes('confirmLegalHold')
  const reads = (answer: Answer) => {
    const reader = readerOf(answer, view)
    return reader ? t(`reads.${reader}`) : undefined
  }
  const open = [...answers, 'confirmLegalHold', 'sealIdentity', 'raiseConflict'] as const
  return (
    <CaseFrame view={view} done={done} tab={null} title={next('title')} lede={t(said ? 'lede' : 'ledeDesk')}>
      {asked ? (
        <Card title={t('asked', { name: asked.from.name })}>
          <ProposalText proposal={asked} me="handler" />
        </Card>
      ) : null}
      {decision ? <DecisionText decision={decision} /> : null}
      <Ground view={view} />
      <SealedName view={view} />
      {answers.map((answer) => (
        <EventForm
          side="/desk"
          as="card"
          key={answer}
          view={view}
          act={answer}
          words={t('words')}
          hint={reads(answer)}
          answers={answersTo(answer, { asked, decision })}
        />
      ))}
      <EventForm side="/desk" as="card" view={view} act="confirmLegalHold" words={t('words')}>
        <DateField name="until" label={t('until')} />
      </EventForm>
      <EventForm side="/desk" view={view} act="raiseConflict" words={t('words')} as="fold" />
      {open.some((event) => view.availableEvents.includes(event)) ? null : <p>{t('nothing')}</p>}
    </CaseFrame>
  )
}

/** The proposal or the decision that an answer names, so that no other one is answered by mistake. */
function answersTo(
  answer: Answer,
  { asked, decision }: { asked?: { id: string }; decision?: { id: string } },
): string | undefined {
  if (answer === 'confirmImposed' || answer === 'declineImposed') return asked?.id ?? ''
  if (answer === 'confirmDecision' || answer === 'declineDecision') return decision?.id ?? ''
  return undefined
}

/** Who reads the reasons besides the handler; null for no one, or where the head of the page says it. */
function readerOf(answer: Answer, { workflow, concern }: CaseView) {
  if (workflow === 'slip') return null
  switch (answer) {
    case 'confirmTemporaryMeasure':
    case 'renewTemporaryMeasure':
    case 'liftTemporaryMeasure':
      return concern?.respondentKnows ? 'person' : 'personLater'
    case 'reviewUpheld':
    case 'reviewSentBack':
      return 'adviceAsker'
    case 'openIdentity':
    case 'refuseIdentity':
      return 'reporter'
    default:
      return null
  }
}
