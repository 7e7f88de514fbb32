import { useTranslations } from 'next-intl'
import { Card, DateTime, StatusPill } from '@/app/_ui'
import { ProposalText } from '@/app/_ui/proposal-text'
import type { ProposalView } from '@/lib/cases/model/views'
import { named } from './named'

/** One proposal: whose it is, since when, whether it is the one to be answered (`waits`), and its content. */
export function ProposalBox(props: {
  proposal: ProposalView
  me: 'subject' | 'handler'
  /** the label of a current one; none where no answer is awaited */
  waits?: string
  level?: 2 | 3
}) {
  const { proposal, me, waits } = props
  const t = useTranslations('case.response')
  // several may handle a case: theirs is what they themselves proposed
  const mine = me === 'subject' ? proposal.by === me : proposal.from.isMe
  const name = me === 'subject' ? named(proposal.from) : proposal.from.name
  return (
    <Card title={mine ? t('mine') : t('from', { name })} level={props.level}>
      <p className="-mt-2 flex flex-wrap items-center gap-3 text-small text-ink-soft">
        <DateTime at={proposal.at} />
        {proposal.current && waits ? <StatusPill tone={mine ? 'wait' : 'you'}>{waits}</StatusPill> : null}
        {proposal.agreedAt === null || proposal.imposed ? null : (
          <StatusPill tone="done">{t('agreedThen')}</StatusPill>
        )}
      </p>
      <ProposalText proposal={proposal} me={me} />
    </Card>
  )
}
