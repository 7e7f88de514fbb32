import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/_ui'
import { ProposalText } from '@/app/_ui/proposal-text'
import { deskTitle } from '../../title'
import { CaseFrame } from '../case-frame'
import { type CasePageProps, openCase } from '../open-case'
import { WordsAct } from '../words-act'
import { decide } from './actions'
import { decisions } from './schema'

export const generateMetadata = deskTitle

/** Somebody of another office was asked: what is asked for, and the answers that are open to them, each with reasons. */
export default async function DecidePage(props: CasePageProps) {
  const { view, done } = await openCase(props)
  const [t, next, events] = await Promise.all([
    getTranslations('desk.decide'),
    getTranslations('desk.next.decide'),
    getTranslations('events'),
  ])
  const possible = decisions.filter((decision) => view.openEvents.includes(decision))
  const asked = view.proposals?.find((proposal) => proposal.id === view.currentProposalId)
  return (
    <CaseFrame view={view} done={done} tab={null} title={next('title')} lede={t('lede')}>
      {asked ? (
        <Card title={t('asked', { name: asked.from.name })}>
          <ProposalText proposal={asked} me="handler" />
        </Card>
      ) : null}
      {possible.map((decision) => (
        <Card key={decision} title={events(`${decision}.label`)}>
          <WordsAct
            view={view}
            action={decide}
            body={events(`${decision}.help`)}
            label={t('words')}
            button={events(`${decision}.label`)}
          >
            <input type="hidden" name="decision" value={decision} />
            <input type="hidden" name="proposalId" value={view.currentProposalId ?? ''} />
          </WordsAct>
        </Card>
      ))}
      {possible.length === 0 ? <p>{t('nothing')}</p> : null}
    </CaseFrame>
  )
}
