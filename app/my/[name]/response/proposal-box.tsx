import { useTranslations } from 'next-intl'
import { named } from '@/app/_case/named'
import { Card, DateTime, StatusPill } from '@/app/_ui'
import { ProposalText } from '@/app/_ui/proposal-text'
import type { ProposalView } from '@/lib/cases/model/views'

/** One proposal: whose it is, since when, whether it waits for an answer, and what stands in it. */
export function ProposalBox(props: { proposal: ProposalView; answering?: boolean; level?: 2 | 3 }) {
  const { proposal, level } = props
  const t = useTranslations('my.response')
  const mine = proposal.by === 'subject'
  return (
    <Card title={mine ? t('yours') : t('theirs', { name: named(proposal.from) })} level={level}>
      <p className="-mt-2 flex flex-wrap items-center gap-3 text-small text-ink-soft">
        <DateTime at={proposal.at} />
        {proposal.current && props.answering ? (
          <StatusPill tone={mine ? 'wait' : 'you'}>{t('current')}</StatusPill>
        ) : null}
        {proposal.agreedAt === null || proposal.imposed ? null : (
          <StatusPill tone="done">{t('agreedThen')}</StatusPill>
        )}
      </p>
      <ProposalText proposal={proposal} me="subject" />
    </Card>
  )
}
