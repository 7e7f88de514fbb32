import { getTranslations } from 'next-intl/server'
import { onTheTable, planInForce } from '@/app/_case/proposals'
import { Card, Fold, LinkButton, Section } from '@/app/_ui'
import { localToday } from '@/lib/deadlines/local-today'
import { deskTitle } from '../../title'
import { CaseFrame } from '../case-frame'
import { deskPath } from '../desk-path'
import { type CasePageProps, openCase } from '../open-case'
import { Compose } from './compose'
import { Imposed } from './imposed'
import { NotYet } from './not-yet'
import { Plan } from './plan'
import { ProposalBox } from './proposal-box'
import { Table } from './table'

export const generateMetadata = deskTitle

/** What is proposed and what was agreed: both sides' proposals side by side, then the plan. */
export default async function ResponsePage(props: CasePageProps) {
  const { actor, view, done } = await openCase(props)
  const [t, today] = await Promise.all([getTranslations('desk.response'), localToday(actor)])
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
          <LinkButton href={deskPath(view.name, 'conversation')} look="quiet">
            {t('talkMoreAction')}
          </LinkButton>
        </Card>
      )}
      {earlier.length > 0 ? (
        <Fold summary={t('earlier')}>
          {earlier.toReversed().map((proposal) => (
            <ProposalBox key={proposal.id} proposal={proposal} />
          ))}
        </Fold>
      ) : null}
    </CaseFrame>
  )
}
