import { useTranslations } from 'next-intl'
import { Card, DateTime, StatusPill } from '@/app/_ui'
import { ProposalText } from '@/app/_ui/proposal-text'
import type { ProposalView } from '@/lib/cases/model/views'

/** One proposal: whose, since when, whether it is the one to be answered, and what stands in it. */
export function ProposalBox({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations('desk.response')
  const title = proposal.from.isMe ? t('mine') : t('from', { name: proposal.from.name })
  return (
    <Card title={title} level={3}>
      <p className="-mt-2 flex flex-wrap items-center gap-3 text-small text-ink-soft">
        <DateTime at={proposal.at} />
        {proposal.current ? (
          <StatusPill tone={proposal.from.isMe ? 'wait' : 'you'}>{t('onTable')}</StatusPill>
        ) : null}
        {proposal.agreedAt === null || proposal.imposed ? null : (
          <StatusPill tone="done">{t('agreedThen')}</StatusPill>
        )}
      </p>
      <ProposalText proposal={proposal} me="handler" />
    </Card>
  )
}
