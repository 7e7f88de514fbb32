import { getFormatter, getTranslations } from 'next-intl/server'
import { ProposalBox } from '@/app/_case/proposal-box'
import { onTheTable, planInForce } from '@/app/_case/proposals'
import { pathOf, type Reader } from '@/app/_case/reader'
import { Card, Fold, LinkButton, Row, Stack } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { MatterPage } from '../matter-page'
import { type MatterPageProps, openMatter } from '../open-matter'
import { Answer } from './answer'
import { DecidedPlan, Plan, PlanActs } from './plan'

/** The proposals side by side, one's answer to them, and once both agree the plan. */
export default async function Response(props: MatterPageProps) {
  const [{ view, done, reader }, t, response] = await Promise.all([
    openMatter(props),
    getTranslations('my.response'),
    getTranslations('case.response'),
  ])
  const { proposals } = view
  if (!proposals) {
    return (
      <MatterPage view={view} reader={reader} part="response" done={done}>
        <p>{t('closed')}</p>
      </MatterPage>
    )
  }
  const plan = planInForce(view)
  // the decision is on the handler's page; the subject may still say that they are back, or that the plan does not fit
  const decided = plan === null && view.where.state.startsWith('inForce')
  const table = plan ? [] : onTheTable(view, 'subject')
  const earlier = proposals.filter((each) => each !== plan?.content && !table.includes(each))
  // without an open proposal the earlier ones are the whole page
  const nothingElse = !plan && !decided && table.length === 0
  const waits = view.where.state === 'proposed' ? t('current') : undefined
  return (
    <MatterPage
      view={view}
      reader={reader}
      part="response"
      done={done}
      width={table.length > 0 ? 'wide' : 'read'}
    >
      {proposals.length === 0 && !decided ? <NothingYet view={view} reader={reader} /> : null}
      {plan ? <Plan view={view} plan={plan} /> : null}
      {decided ? <DecidedPlan view={view} reader={reader} /> : null}
      {plan || decided ? <PlanActs view={view} today={reader.today} /> : null}
      {table.length > 0 ? (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          {table.map((proposal) => (
            <ProposalBox key={proposal.id} proposal={proposal} me="subject" waits={waits} />
          ))}
          <Answer view={view} reader={reader} beside={table.length === 1} />
        </div>
      ) : null}
      {earlier.length > 0 ? (
        <Fold summary={response('earlier')} open={nothingElse}>
          <Stack>
            {earlier.toReversed().map((proposal) => (
              <ProposalBox key={proposal.id} proposal={proposal} me="subject" level={nothingElse ? 2 : 3} />
            ))}
          </Stack>
        </Fold>
      ) : null}
    </MatterPage>
  )
}

async function NothingYet({ view, reader }: { view: CaseView; reader: Reader }) {
  const [t, area, format] = await Promise.all([
    getTranslations('my.response'),
    getTranslations('area'),
    getFormatter(),
  ])
  const noted = view.areasNoted.map((each) => area(`${each}.label`))
  return (
    <Card title={t('none')} tone="sunk">
      <p>{t('noneBody')}</p>
      {noted.length > 0 ? <p>{t('areasNoted', { areas: format.list(noted) })}</p> : null}
      <Row>
        <LinkButton href={pathOf(reader, 'conversation')} look="quiet">
          {t('talk')}
        </LinkButton>
      </Row>
    </Card>
  )
}
