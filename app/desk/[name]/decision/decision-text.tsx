import { useTranslations } from 'next-intl'
import { Card, DateTime, OwnText, Part, StatusPill } from '@/app/_ui'
import { ProposalText } from '@/app/_ui/proposal-text'
import type { DecisionView } from '@/lib/cases/model/concern-views'

const tones = { waiting: 'wait', stands: 'done', declined: 'calm', replaced: 'calm' } as const

/** One decision as it was written: what was found, how it is resolved, what follows, what is passed on, each with reasons. */
export function DecisionText({ decision, level }: { decision: DecisionView; level?: 2 | 3 }) {
  const t = useTranslations('desk.decision')
  const finding = useTranslations('finding')
  const resolution = useTranslations('resolution')
  const { plan } = decision
  const follows = plan.measures.length + plan.steps.length > 0 || plan.words !== ''
  return (
    <Card title={finding(`${decision.finding}.label`)} level={level}>
      <p className="-mt-2 flex flex-wrap items-center gap-3 text-small text-ink-soft">
        <DateTime at={decision.at} />
        <StatusPill tone={tones[decision.state]}>{t(`state.${decision.state}`)}</StatusPill>
        {decision.replaces === 'none' ? null : <span>{t(`replaces.${decision.replaces}`)}</span>}
      </p>
      <OwnText>{decision.findingReasons}</OwnText>
      <Part title={resolution(decision.resolution)}>
        <OwnText>{decision.resolutionReasons}</OwnText>
      </Part>
      <Part title={t('follows')}>
        {follows ? <ProposalText proposal={plan} me="handler" /> : <p>{t('followsNothing')}</p>}
      </Part>
      <Part title={t(`referral.${decision.referral}`)}>
        <OwnText>{decision.referralReasons}</OwnText>
      </Part>
      {decision.secondReasons ? (
        <Part title={t('second')}>
          <OwnText>{decision.secondReasons}</OwnText>
        </Part>
      ) : null}
    </Card>
  )
}
