import { useTranslations } from 'next-intl'
import { EventForm } from '@/app/_case/event-form'
import { ProposalBox } from '@/app/_case/proposal-box'
import { Button, Card, Fold, Section } from '@/app/_ui'
import type { CaseView, ProposalView } from '@/lib/cases/model/views'

/** Both sides' proposals beside one another, and the answer to the one that waits. */
export function Table({ view, table }: { view: CaseView; table: ProposalView[] }) {
  const t = useTranslations('desk.response')
  const current = table.find((each) => each.id === view.currentProposalId)
  const mine = current?.by === 'handler'
  return (
    <Section title={table.length > 1 ? t('sideBySide') : t('one')}>
      <div className={`grid items-start gap-6 ${table.length > 1 ? 'lg:grid-cols-2' : ''}`}>
        {table.map((proposal) => (
          <ProposalBox key={proposal.id} proposal={proposal} me="handler" waits={t('onTable')} level={3} />
        ))}
      </div>
      {current && !mine && view.availableEvents.includes('agree') ? (
        <Card title={t('agree.title')} tone="accent">
          <p>{t('agree.body')}</p>
          <EventForm side="/desk" view={view} act="agree" answers={current.id} label={t('agree.title')}>
            <Button>{t('agree.action')}</Button>
          </EventForm>
        </Card>
      ) : null}
      {current && mine && view.availableEvents.includes('withdrawProposal') ? (
        <Fold summary={t('withdraw.title')}>
          <p>{t('withdraw.body')}</p>
          <EventForm side="/desk" view={view} act="withdrawProposal" label={t('withdraw.title')}>
            <Button look="quiet">{t('withdraw.action')}</Button>
          </EventForm>
        </Fold>
      ) : null}
    </Section>
  )
}
