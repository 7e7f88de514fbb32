import { getTranslations } from 'next-intl/server'
import { casePath } from '@/app/_case/case-path'
import { EventForm } from '@/app/_case/event-form'
import { Card, Fold, LinkButton, Notice } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { localToday } from '@/lib/deadlines/local-today'
import { CaseFrame } from '../case-frame'
import { openAreas } from '../next-step'
import { type CasePageProps, openCase } from '../open-case'
import { DecisionForm } from './decision-form'
import { DecisionText } from './decision-text'

/** A concern's decision: finding, outcome and consequences with reasons; then the second approver's answer. */
export default async function DecisionPage(props: CasePageProps) {
  const { actor, view, done } = await openCase(props)
  const [t, today] = await Promise.all([getTranslations('desk.decision'), localToday(actor)])
  const decisions = view.concern?.decisions
  const open = (event: CaseView['availableEvents'][number]) => view.availableEvents.includes(event)
  const current = decisions?.findLast((each) => each.state === 'waiting' || each.state === 'stands')
  const earlier = decisions?.filter((each) => each !== current) ?? []
  return (
    <CaseFrame view={view} done={done} tab="decision" title={t('title')} lede={t('lede')}>
      {decisions ? null : <p className="text-ink-soft">{t('closedToYou')}</p>}
      {current ? <DecisionText decision={current} /> : null}
      <EventForm side="/desk" view={view} act="takeBackDecision" as="fold" />
      {open('decide') ? <DecisionForm view={view} today={today} /> : <NotYet view={view} />}
      {open('decideImposed') ? (
        <Fold summary={t('imposed.title')}>
          <Notice tone="warn">{t('imposed.body')}</Notice>
          <DecisionForm view={view} today={today} imposed />
        </Fold>
      ) : null}
      <EventForm side="/desk" view={view} act="gatherMore" as="fold" />
      {view.where.state === 'informing' ? (
        <Card title={t('tellNext')} tone="accent">
          <LinkButton href={casePath('/desk', view.name, 'notify')}>{t('tellAction')}</LinkButton>
        </Card>
      ) : null}
      <EventForm
        side="/desk"
        view={view}
        act="reconsider"
        words={t('reconsiderText')}
        hint={t('deskOnly')}
        as="fold"
      />
      {earlier.length > 0 ? (
        <Fold summary={t('earlier')}>
          {earlier.toReversed().map((decision) => (
            <DecisionText key={decision.id} decision={decision} level={3} />
          ))}
        </Fold>
      ) : null}
    </CaseFrame>
  )
}

/** What is missing before it can be decided. */
async function NotYet({ view }: { view: CaseView }) {
  const t = await getTranslations('desk.decision.notYet')
  if (!view.capacities.includes('handler') || !/^(screening|gathering|deciding)\./.test(view.where.state))
    return null
  const unheard = view.where.hearing !== 'heard' && view.where.hearing !== 'notAnswered'
  const reasons = [
    view.where.state.startsWith('gathering') && t('gathering'),
    openAreas(view).length > 0 && t('areas'),
    unheard && t('heard'),
    view.concern?.conflict === 'raised' && t('conflict'),
  ].filter((reason) => reason !== false)
  return (
    <Notice title={t('title')}>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </Notice>
  )
}
