import { getFormatter, getTranslations } from 'next-intl/server'
import { onTheTable, planInForce } from '@/app/_case/proposals'
import { Card, Fold, LinkButton, Row, Stack } from '@/app/_ui'
import type { CaseView } from '@/lib/cases/model/views'
import { myTitle } from '../../title'
import { MatterPage } from '../matter-page'
import { matterPath } from '../matter-path'
import { type MatterPageProps, openMatter } from '../open-matter'
import { Answer } from './answer'
import { DecidedPlan, Plan } from './plan'
import { PlanActs } from './plan-acts'
import { ProposalBox } from './proposal-box'

export const generateMetadata = myTitle

/** The proposals side by side, one's answer to them, and once both agree the plan. */
export default async function Response(props: MatterPageProps) {
  const [{ view, done, reader }, t] = await Promise.all([openMatter(props), getTranslations('my.response')])
  const { proposals } = view
  if (!proposals) {
    return (
      <MatterPage view={view} part="response" done={done}>
        <p>{t('closed')}</p>
      </MatterPage>
    )
  }
  const plan = planInForce(view)
  // the decision itself is the desk's; whom it is about may still say that they are back, or that it does not fit
  const decided = plan === null && view.where.state.startsWith('inForce')
  const table = plan ? [] : onTheTable(view, 'subject')
  const earlier = proposals.filter((each) => each !== plan?.content && !table.includes(each))
  // what was said earlier is the whole page once nothing lies on the table
  const nothingElse = !plan && !decided && table.length === 0
  const answering = view.where.state === 'proposed'
  return (
    <MatterPage view={view} part="response" done={done} width={table.length > 0 ? 'wide' : 'read'}>
      {proposals.length === 0 && !decided ? <NothingYet view={view} /> : null}
      {plan ? <Plan view={view} plan={plan} /> : null}
      {decided ? <DecidedPlan view={view} /> : null}
      {plan || decided ? <PlanActs view={view} today={reader.today} /> : null}
      {table.length > 0 ? (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          {table.map((proposal) => (
            <ProposalBox key={proposal.id} proposal={proposal} answering={answering} />
          ))}
          <Answer view={view} beside={table.length === 1} />
        </div>
      ) : null}
      {earlier.length > 0 ? (
        <Fold summary={t('earlier')} open={nothingElse}>
          <Stack>
            {earlier.toReversed().map((proposal) => (
              <ProposalBox key={proposal.id} proposal={proposal} level={nothingElse ? 2 : 3} />
            ))}
          </Stack>
        </Fold>
      ) : null}
    </MatterPage>
  )
}

async function NothingYet({ view }: { view: CaseView }) {
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
        <LinkButton href={matterPath(view.name, 'conversation')} look="quiet">
          {t('talk')}
        </LinkButton>
      </Row>
    </Card>
  )
}
