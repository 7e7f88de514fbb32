import { useFormatter, useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { casePath } from '@/app/_case/case-path'
import { EventForm } from '@/app/_case/event-form'
import { ProposalBox } from '@/app/_case/proposal-box'
import { onTheTable, planInForce } from '@/app/_case/proposals'
import { Button, Card, Fold, LinkButton, Notice, Section } from '@/app/_ui'
import { ProposalEditor } from '@/app/_ui/proposal-editor'
import { editorPrefix } from '@/lib/cases/events/form-fields'
import type { CaseView, ProposalContent } from '@/lib/cases/model/views'
import { localToday } from '@/lib/deadlines/local-today'
import type { LocalDate } from '@/machines/effects'
import { CaseFrame } from '../case-frame'
import { openAreas } from '../next-step'
import { type CasePageProps, openCase } from '../open-case'
import { Plan } from './plan'
import { Table } from './table'

/** What is proposed and what was agreed: both sides' proposals side by side, then the plan. */
export default async function ResponsePage(props: CasePageProps) {
  const { actor, view, done } = await openCase(props)
  const [t, response, today] = await Promise.all([
    getTranslations('desk.response'),
    getTranslations('case.response'),
    localToday(actor),
  ])
  if (!view.proposals) {
    return (
      <CaseFrame view={view} done={done} tab="response" title={t('title')} lede={t('lede')}>
        <p className="text-ink-soft">{t('closedToYou')}</p>
      </CaseFrame>
    )
  }
  const plan = planInForce(view)
  const table = plan ? [] : onTheTable(view, 'handler')
  const earlier = view.proposals.filter((each) => each !== plan?.content && !table.includes(each))
  const first = table.length === 0 && !plan
  const mine = table.find((each) => each.current)?.by === 'handler'
  return (
    <CaseFrame
      view={view}
      done={done}
      tab="response"
      title={t('title')}
      lede={t('lede')}
      width={table.length > 1 ? 'wide' : 'read'}
    >
      {plan ? <Plan view={view} plan={plan} /> : null}
      {table.length > 0 ? <Table view={view} table={table} /> : null}
      <NotYet view={view} />
      {view.availableEvents.includes('propose') ? (
        first ? (
          <Section title={t('compose')}>
            <p className="text-ink-soft">{t('composeLede')}</p>
            <Compose view={view} today={today} />
          </Section>
        ) : (
          <Fold summary={t(mine ? 'another' : 'counter')} id="counter">
            <Compose view={view} today={today} content={table.at(-1)} />
          </Fold>
        )
      ) : null}
      {view.availableEvents.includes('requestImposed') ? <Imposed view={view} today={today} /> : null}
      {plan || first ? null : (
        <Card title={t('talkMore')} tone="sunk">
          <p>{t('talkMoreBody')}</p>
          <LinkButton href={casePath('/desk', view.name, 'conversation')} look="quiet">
            {t('talkMoreAction')}
          </LinkButton>
        </Card>
      )}
      {earlier.length > 0 ? (
        <Fold summary={response('earlier')}>
          {earlier.toReversed().map((proposal) => (
            <ProposalBox key={proposal.id} proposal={proposal} me="handler" waits={t('onTable')} level={3} />
          ))}
        </Fold>
      ) : null}
    </CaseFrame>
  )
}

/** A new proposal. An answer to one begins as a copy of it. */
function Compose(props: { view: CaseView; today: LocalDate; content?: ProposalContent }) {
  const t = useTranslations('desk.response')
  return (
    <EventForm side="/desk" view={props.view} act="propose" label={t('compose')}>
      <ProposalEditor
        prefix={editorPrefix.propose}
        today={props.today}
        me="handler"
        content={props.content}
      />
      <Button>{t('propose')}</Button>
    </EventForm>
  )
}

/** The way of last resort: two people of two offices, and the person reads what is asked for. */
function Imposed({ view, today }: { view: CaseView; today: LocalDate }) {
  const t = useTranslations('desk.response.imposed')
  return (
    <Fold summary={t('title')}>
      <Notice tone="warn">{t('body')}</Notice>
      <EventForm side="/desk" view={view} act="requestImposed" label={t('title')}>
        <ProposalEditor prefix={editorPrefix.requestImposed} today={today} me="handler" imposed />
        <Button look="quiet">{t('action')}</Button>
      </EventForm>
    </Fold>
  )
}

/** Why a handler cannot propose yet, and what to do first. Nothing when they can, or when another is to act. */
function NotYet({ view }: { view: CaseView }) {
  const t = useTranslations('desk.notYet')
  const area = useTranslations('area')
  const format = useFormatter()
  const { where } = view
  const talking = where.state.startsWith('understanding')
  if (!view.capacities.includes('handler') || !talking || view.availableEvents.includes('propose'))
    return null
  const missing = openAreas(view)
  const unheard = where.hearing === 'invited' || where.hearing === 'timePassed'
  return (
    <Notice title={t('title')}>
      {missing.length > 0 ? (
        <p>{t('proposeAreas', { areas: format.list(missing.map((each) => area(`${each}.label`))) })}</p>
      ) : null}
      {unheard ? <p>{t('proposeHeard')}</p> : null}
      {view.availableEvents.includes('takeBackTransfer') ? <p>{t('proposeTransfer')}</p> : null}
      {missing.length > 0 ? (
        <LinkButton href={casePath('/desk', view.name, 'assessment')}>{t('proposeAction')}</LinkButton>
      ) : null}
    </Notice>
  )
}
